import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** socket.io with a channel for each page and nothing behind it. */
const http = createServer((_request, response) => response.end());
const io = new Server(http, {
  path: '/socket.io',
  serveClient: false,
  transports: ['websocket'],
  maxHttpBufferSize: 4096,
});
io.on('connection', (socket) => {
  void socket.join(`session:${String(socket.handshake.auth['link'])}`);
  socket.emit('listening');
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
