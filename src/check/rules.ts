export const rules: readonly {
  id: string
  title: { zh: string; en: string }
  explains: { zh: string; en: string }
}[] = []
