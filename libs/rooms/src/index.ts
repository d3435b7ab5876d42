export { PRESENCE_CHANGED } from './attendance.ts';
export { VideoUnavailable } from './errors.ts';
export { RoomKeeper } from './room-keeper.ts';
export { readRoomName, roomNameOf } from './room-name.ts';
export { RoomWatch } from './room-watch.ts';
export { RoomsEnv } from './rooms-env.ts';
export { ChangesModule, RoomsModule } from './rooms.module.ts';
export { VideoServer } from './livekit/video-server.ts';
export { WAITING_CHANGED } from './waiting/waiting-room.ts';
