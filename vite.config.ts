import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import options from './remix.config.js'
import { aliases } from './vite.aliases'

/**
 * Bundles our server and its commands together with the Remix build, so that both share one set of modules, and beside
 * them what runs in a thread of its own.
 */
function serverEntry(): Plugin {
  return {
    name: 'hindsight-server-entry',
    enforce: 'post',
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: { index: 'server/index.ts', 'meaning-worker': 'search/meaning-worker.ts' },
                output: { entryFileNames: '[name].js' },
              },
            },
          }
        : undefined,
  }
}

/** Of use to whoever pastes formatted text, which most pages have no place for. */
const SELDOM = /\/node_modules\/(turndown|@joplin)\//

/**
 * What every page shares is sent as two files: fifty small ones are compressed worse, and each is asked for. Terser leaves
 * 3.5 kB less of them than esbuild.
 */
function sharedFiles(): Plugin {
  const manualChunks = (id: string) => {
    if (SELDOM.test(id)) return undefined
    return id.includes('/node_modules/') ? 'libraries' : id.includes('/app/ui/') ? 'ui' : undefined
  }
  return {
    name: 'hindsight-shared-files',
    config: (_, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { minify: 'terser', rollupOptions: { output: { manualChunks } } } },
  }
}

export default defineConfig({
  plugins: [remix(options), serverEntry(), sharedFiles()],
  resolve: { alias: aliases },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1000, reportCompressedSize: false },
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: { hmr: { port: 24678 } },
})
