using PocFunctions.Pipeline.Reading.Cleaning;
using Xunit;

namespace PocFunctions.Tests.Reading.Cleaning;

public sealed class PgpArmorTests
{
    [Fact]
    public void Clearsigned_text_loses_its_frame_its_headers_and_its_dash_escapes() =>
        Assert.Equal(
            ["3:0 ", "4:0 a", "5:0 - 1. b", "6:0 -- "],
            CleanedText.Of(
                """
                -----BEGIN PGP SIGNED MESSAGE-----
                Hash: SHA256

                a
                - - 1. b
                - -- 
                -----BEGIN PGP SIGNATURE-----
                Version: X
                Comment: 氏名: nobody

                iQEz=
                =AbCd
                -----END PGP SIGNATURE-----
                """,
                PgpArmor.Remove));

    [Fact]
    public void Key_block_is_dropped_wherever_it_stands() =>
        Assert.Equal(
            ["1:0 a", "6:0 b"],
            CleanedText.Of("a\n-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: X\nmQEN\n-----END PGP PUBLIC KEY BLOCK-----\nb", PgpArmor.Remove));

    [Fact]
    public void Block_that_is_cut_off_ends_where_its_lines_stop_looking_like_one() =>
        Assert.Equal(["4:0 氏名: 山田"], CleanedText.Of("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN\n氏名: 山田", PgpArmor.Remove));

    [Fact]
    public void Text_without_armour_is_left_alone() => Assert.Equal(["1:0 - a"], CleanedText.Of("- a", PgpArmor.Remove));
}
