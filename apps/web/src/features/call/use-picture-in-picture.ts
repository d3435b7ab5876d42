import type { Track } from 'livekit-client';
import { useCallback, useEffect, useState, type RefObject } from 'react';

interface PictureInPicture {
  readonly offered: boolean;
  readonly on: boolean;
  readonly toggle: () => void;
}

/**
 * One picture in a small window over everything else, for whoever looks something up during the call. It follows `track`: whoever speaks, or a
 * shared screen. `element` is a video that is not seen on the page.
 */
export function usePictureInPicture(
  element: RefObject<HTMLVideoElement | null>,
  track: Track | undefined,
): PictureInPicture {
  const [on, setOn] = useState(false);

  useEffect(() => {
    const video = element.current;
    if (!video) return undefined;
    const look = () => setOn(document.pictureInPictureElement === video);
    video.addEventListener('enterpictureinpicture', look);
    video.addEventListener('leavepictureinpicture', look);
    return () => {
      video.removeEventListener('enterpictureinpicture', look);
      video.removeEventListener('leavepictureinpicture', look);
      if (document.pictureInPictureElement === video) void document.exitPictureInPicture().catch(() => undefined);
    };
  }, [element]);

  useEffect(() => {
    const video = element.current;
    if (!video || !track) return undefined;
    // Only attached it can be opened within the press of a button; unseen, it costs no picture.
    track.attach(video);
    return () => void track.detach(video);
  }, [element, track]);

  const toggle = useCallback(() => {
    const video = element.current;
    const done =
      document.pictureInPictureElement === video ? document.exitPictureInPicture() : video?.requestPictureInPicture();
    done?.catch(() => undefined); // refused: the call goes on in the page
  }, [element]);
  return { offered: track !== undefined && document.pictureInPictureEnabled, on, toggle };
}
