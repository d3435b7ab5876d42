/** Runs before everything else, on whatever Node there is: nothing here may be newer than Node 16. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Vestibule starts on Node 20.19 or newer, and this is Node ${process.versions.node}. ` +
      'Install a current one (https://nodejs.org/en/download, or: nvm install 24) and run the command again.',
  );
  process.exit(1);
}
