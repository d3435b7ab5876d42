/**
 * Two soft tones: somebody is at the door, or the door is open. Made here, so that nothing has to be fetched. A browser that lets no sound out before
 * the page was touched stays silent; whatever it says is said in words and in the tab's title too.
 */
export function chime(): void {
  try {
    const context = new AudioContext();
    for (const [index, pitch] of [659, 880].entries()) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      const from = context.currentTime + index * 0.22;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(0.18, from + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + 0.65);
      if (index === 1) tone.addEventListener('ended', () => void context.close(), { once: true });
    }
  } catch {
    // No sound here.
  }
}
