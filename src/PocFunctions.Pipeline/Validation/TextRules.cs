using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Reading.Damage;

namespace PocFunctions.Pipeline.Validation;

/// <summary>What is said of the text as a whole: not our form, garbled, or with a character lost.</summary>
internal static class TextRules
{
    private const string Form = "form";
    private const string Text = "text";

    /// <summary>As many damaged lines mean that the text is garbled, wherever they stand.</summary>
    private const int DamagedThroughout = 4;

    /// <summary>Whether so much is garbled that what seems missing may only be unreadable.</summary>
    internal static bool IsGarbledThroughout(ReadForm read) => read.Damage.Count > 0 && read.Damage.Count(IsGarbled) >= DamagedThroughout;

    internal static void Check(ReadForm read, IssueList issues)
    {
        TextDamage? worst = FirstThatRejects(read);
        if (worst is not null)
        {
            issues.Add(Text, IssueReason.Damaged, IssueSeverity.Error, worst.Line, worst.Found);
        }
        else if (!read.Recognised)
        {
            issues.Add(Form, IssueReason.NotRecognised, IssueSeverity.Error);
        }
        else
        {
            foreach (TextDamage damage in read.Damage)
            {
                issues.Add(Text, IssueReason.Lossy, IssueSeverity.Warning, damage.Line, damage.Found);
            }
        }
    }

    /// <summary>
    /// Damage rejects where it touches an answer, where it is all over, or where it left no label to be found; elsewhere, say in a signature, what was read is
    /// whole. A character nobody can read, but nothing garbled it (private use, 〓), never rejects.
    /// </summary>
    private static TextDamage? FirstThatRejects(ReadForm read)
    {
        if (read.Damage.Count == 0)
        {
            return null;
        }

        var garbled = read.Damage.Where(IsGarbled).ToList();
        if (garbled.Count == 0)
        {
            return null;
        }

        return !read.Recognised || IsGarbledThroughout(read) ? garbled[0] : garbled.Find(damage => TouchesAnswer(read, damage));
    }

    private static bool IsGarbled(TextDamage damage) => damage.Kind != DamageKind.Unreadable;

    private static bool TouchesAnswer(ReadForm read, TextDamage damage) =>
        damage.Line is not { } line || read.Fields.Any(field => line >= field.Line && line <= field.LastLine);
}
