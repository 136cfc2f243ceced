import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  /** Where `smalto serve` listens while the page is developed (`npm run dev`). */
  const server = loadEnv(mode, ".", "SMALTO_").SMALTO_SERVER ?? "http://127.0.0.1:8000";
  return {
  plugins: [react()],
  build: {
    outDir: "../src/smalto/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // a data: script or style would break the page's security policy
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": server, "/v1": server } },
  };
});
