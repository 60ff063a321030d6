import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = process.env.SYSUP_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: true,
  },
  server: {
    proxy: { '/api': { target: gateway, changeOrigin: false } },
  },
});
