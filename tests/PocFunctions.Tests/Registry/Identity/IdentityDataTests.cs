using System.Text;
using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

/// <summary>The tables are data that people edit: what the code takes for granted of them is held here.</summary>
public sealed class IdentityDataTests
{
    public static TheoryData<string, int> Tables => new()
    {
        { "legal-forms", 200 },
        { "character-variants", 130 },
        { "look-alikes", 45 },
        { "confusables", 1_500 },
        { "scripts", 150 },
        { "public-suffixes", 10_000 },
        { "public-mail-domains", 350 },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_whole(string name, int least)
    {
        IReadOnlyList<string> lines = DataLines.Of(name);

        Assert.True(lines.Count >= least, $"{lines.Count} lines");
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.All(lines, static line => Assert.Equal(line.Trim(), line));
    }

    [Fact]
    public void Every_legal_form_falls_away_at_the_end_or_the_beginning_as_its_place_says()
    {
        foreach (string[] parts in DataLines.Of("legal-forms").Select(static line => line.Split(' ', 2)))
        {
            (string place, string form) = (parts[0], parts[1]);
            Assert.Matches("^(both|begin|end|brackets)$", place);
            if (place is "both" or "end")
            {
                Assert.Equal("zzz", OrganizationKey.Of($"zzz {form}"));
            }

            if (place is "both" or "begin")
            {
                Assert.Equal("zzz", OrganizationKey.Of($"{form} zzz"));
            }

            if (place != "begin")
            {
                Assert.Equal("zzzyyy", OrganizationKey.Of($"zzz ({form}) yyy"));
            }
        }
    }

    [Fact]
    public void A_variant_is_one_character_and_folds_to_a_form_that_stays()
    {
        Rune[] runes =
        [
            .. DataLines.Of("character-variants").SelectMany(static line => line.EnumerateRunes()).Where(static rune => rune.Value != ' '),
        ];

        Assert.Equal(runes.Length, runes.Distinct().Count());
        Assert.All(runes, static rune => Assert.Equal(rune.ToString().Normalize(NormalizationForm.FormKC), rune.ToString()));
        Assert.All(runes, static rune => Assert.Equal(CharacterVariants.Fold(rune), CharacterVariants.Fold(CharacterVariants.Fold(rune))));
    }

    [Fact]
    public void A_public_mail_domain_is_registrable_so_that_it_can_be_met()
    {
        foreach (string domain in DataLines.Of("public-mail-domains"))
        {
            Assert.Equal(domain, EmailDomain.RegistrableOf("someone@mail." + domain));
        }
    }

    [Fact]
    public void A_suffix_rule_is_in_ascii_and_lower_case() => Assert.All(
        DataLines.Of("public-suffixes"),
        static rule => Assert.Matches("^(\\*\\.|!)?[a-z0-9-]+(\\.[a-z0-9-]+)*$", rule));
}
