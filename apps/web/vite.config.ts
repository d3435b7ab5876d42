import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the api. The built pages are served by the api itself, so there the origin is the same. */
const api = process.env['VESTIBULE_API'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
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
    rolldownOptions: { output: { chunkFileNames: 'assets/[name]-[hash].js' } },
  },
});
