import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the api. The built pages are served by the api itself, so there the origin is the same. */
const api = process.env['VESTIBULE_API'] ?? 'http://localhost:3000';

/** Writes `.br` and `.gz` beside every text file, once at build time, so that the server never compresses anything itself. */
function compressed(): Plugin {
  let folder = 'dist';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        const files = await readdir(folder, { recursive: true });
        await Promise.all(
          files
            .filter((file) => /\.(?:js|css|html|svg)$/.test(file))
            .map(async (file) => {
              const content = await readFile(join(folder, file));
              const [br, gz] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content)]);
              await Promise.all([writeFile(join(folder, `${file}.br`), br), writeFile(join(folder, `${file}.gz`), gz)]);
            }),
        );
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  // `development` is how the workspace's libs offer their sources: the kernel is bundled from TypeScript, with no build before it.
  resolve: { conditions: ['development', 'module', 'browser'] },
  server: {
    proxy: {
      '/api': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
  build: {
    target: 'es2022',
    // A data: URL would be refused by the policy for scripts, and a small file more costs nothing on one connection.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { chunkFileNames: 'assets/[name]-[hash].js' } },
  },
});
