/** The address of a picture by its content hash; null stays null, and a face with initials is drawn. */
export function picturePath(hash: string | null): string | null {
  return hash && `/media/pictures/${hash}.webp`
}
