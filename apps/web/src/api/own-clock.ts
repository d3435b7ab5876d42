/** Where this device's clock is, told with what a page asks for anyway: messages tell their times by it. */
export const ownClock = (): { readonly timeZone: string } => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
