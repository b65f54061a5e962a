import { Page } from '~/ui/page'
import { SuggestForm, type TextForm } from './suggest-form'

interface Props extends TextForm {
  back: string
  /** The suggestion that is changed, if there is one already. */
  openId: string | null
}

/** Where somebody says how they would have a text that they may not edit. */
export function SuggestPage({ back, openId, ...text }: Props) {
  const keepers =
    text.noun === 'answer'
      ? 'its author or a moderator takes your words.'
      : 'its author, whoever keeps it true, or a moderator takes your words.'
  return (
    <Page focused>
      <h1>{openId ? 'Change what you suggested' : `Suggest an edit of this ${text.noun}`}</h1>
      <p className="meta">It stays as it is until {keepers}</p>
      <SuggestForm text={text} button={openId ? 'Suggest this instead' : 'Suggest it'} back={back} />
    </Page>
  )
}
