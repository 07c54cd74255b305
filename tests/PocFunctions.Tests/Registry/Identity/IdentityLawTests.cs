using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using PocFunctions.Pipeline.Registry.Identity;
using Xunit;

namespace PocFunctions.Tests.Registry.Identity;

public sealed class IdentityLawTests
{
    private static readonly Gen<string> Forms = Gen.OneOf(
        "株式会社{0}", "{0}株式会社", "株式会社　{0}", "㈱{0}", "（株）{0}", "{0}(株)", "{0} ㈱",
        "{0} Co., Ltd.", "{0}, Inc.", "{0} K.K.", "{0} LLC", "{0} GmbH", "{0} S.p.A.");

    private static readonly Gen<Func<string, string>> Spellings = Gen.OneOf<Func<string, string>>(
        static name => name.ToUpperInvariant(),
        static name => name.ToLowerInvariant(),
        static name => string.Concat(name.Select(static c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        static name => name.Replace(" ", "\u3000", StringComparison.Ordinal),
        static name => $" \u3000{name}\t ",
        static name => string.Join('\u200B', name.ToCharArray()),
        static name => name.Replace("サーバー", "ｻｰﾊﾞｰ", StringComparison.Ordinal),
        static name => name.Replace('ー', '－').Replace("高", "髙", StringComparison.Ordinal),
        static name => name.Normalize(NormalizationForm.FormD));

    [Fact]
    public void A_key_is_its_own_key() =>
        Texts.Any.Sample(static text => Assert.Equal(OrganizationKey.Of(text), OrganizationKey.Of(OrganizationKey.Of(text))), iter: 20_000);

    [Fact]
    public void A_skeleton_is_its_own_skeleton() =>
        Texts.Any.Sample(static text => Assert.Equal(Skeleton.Of(text), Skeleton.Of(Skeleton.Of(text))), iter: 20_000);

    [Fact]
    public void A_key_does_not_change_with_the_legal_form() => Gen.Select(Texts.Name, Forms).Sample(static (name, form) =>
        Assert.Equal(OrganizationKey.Of(name), OrganizationKey.Of(string.Format(CultureInfo.InvariantCulture, form, name))));

    [Fact]
    public void A_key_does_not_change_with_width_case_spaces_or_variants() =>
        Gen.Select(Texts.Name, Spellings, Forms).Sample(static (name, spelling, form) => Assert.Equal(
            OrganizationKey.Of(name),
            OrganizationKey.Of(spelling(string.Format(CultureInfo.InvariantCulture, form, name)))));

    [Fact]
    public void Equal_keys_have_equal_skeletons_and_one_skeleton_where_writing_is_latin_or_japanese() => Texts.Name.Sample(static name =>
        Assert.Equal(
            NameSkeletons.Of(OrganizationKey.Of(name)),
            [Assert.Single(NameSkeletons.Of(OrganizationKey.Of(name.ToUpperInvariant())))]));

    [Fact]
    public void No_text_is_too_strange_to_compare() => Texts.Any.Sample(Texts.CompareAll, iter: 20_000);

    [Fact]
    public void A_key_holds_nothing_blank() => Texts.Any.Sample(static text =>
        Assert.DoesNotContain(
            OrganizationKey.Of(text).EnumerateRunes(),
            static rune => FoldedText.IsSpace(rune) || FoldedText.IsInvisible(rune)));

    /// <summary>
    /// Ten times the longest name there is, in a time that a square of its length (400 million steps) would not keep; the best of
    /// some runs, since the machine has other work.
    /// </summary>
    [Fact]
    public void Time_grows_with_the_length_and_no_faster()
    {
        foreach (string text in Texts.Costly(20_000))
        {
            double best = Best(text);

            Assert.True(best < 200, $"{best:F1} ms for {text[..6]}");
        }
    }

    private static double Best(string text) => Enumerable.Range(0, 5).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        Texts.CompareAll(text);
        return watch.Elapsed.TotalMilliseconds;
    });
}
