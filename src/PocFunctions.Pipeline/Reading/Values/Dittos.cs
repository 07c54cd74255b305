namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>Resolves 同上: the same field of the block above, which for a person without one above is the team.</summary>
internal static class Dittos
{
    internal static void Resolve(RawForm form)
    {
        RawBlock above = form.Team;
        foreach (RawBlock person in form.Persons)
        {
            for (FormField field = FormField.Name; field <= FormField.MailAddress; field++)
            {
                if (person[field] is { } answer && Placeholders.IsDitto(answer.Text) && Above(form, above, field) is { } meant)
                {
                    person[field] = answer with { Text = meant.Text };
                }
            }

            above = person;
        }
    }

    /// <summary>A name is never "as above": it would make two people one.</summary>
    private static RawAnswer? Above(RawForm form, RawBlock above, FormField field)
    {
        RawAnswer? answer = field == FormField.Name ? null : above[field] ?? form.Team[field];
        return answer is null || Placeholders.IsPlaceholder(answer.Text) ? null : answer;
    }
}
