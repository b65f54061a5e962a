import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Carries the response's nonce to the scripts of the document. In the browser there is none, as it should be. */
export const NonceProvider = Nonce.Provider

export function useNonce(): string | undefined {
  return useContext(Nonce)
}
