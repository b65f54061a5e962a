import { Checkbox } from '~/ui/checkbox'

type AnonymousChoiceProps = {
  /** Tells this box from the others on the page. */
  id?: string
  ticked: boolean
  error?: string
  /** Where it can be ticked, when that is not everywhere. */
  where?: string
}

/** The box to write without one's name, with what that hides and what it does not. */
export function AnonymousChoice({ id, ticked, error, where }: AnonymousChoiceProps) {
  return (
    <div className="anonymous-choice">
      <Checkbox
        {...(id && { id })}
        name="anonymous"
        value="1"
        label="Without my name"
        hint={where}
        error={error}
        defaultChecked={ticked}
      />
      <details>
        <summary>What this hides, and what it cannot</summary>
        <p>
          Everybody, moderators and administrators too, sees a made-up name such as “Quiet Heron”: the same in
          this thread, another one in the next. No picture, team or profile goes with it, and the time is told
          to the hour. You can edit it, and your inbox tells you what comes of it; no mail does.
        </p>
        <p>
          Your words can still give you away. Two administrators together can look up who it was; they must
          write down why, and you are told. Whoever runs the server and holds both its database and its key
          could read it as well.
        </p>
      </details>
    </div>
  )
}
