using PhoneNumbers;
using PocFunctions.Pipeline.Reading.Values;
using Xunit;

namespace PocFunctions.Tests.Reading.Values;

/// <summary>What is known without libphonenumber is what libphonenumber says.</summary>
public sealed class JapaneseNumberTests
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Every_beginning_of_five_digits_is_valid_for_libphonenumber_too(int length)
    {
        var random = new Random(20261122);
        int certain = 0;
        for (int beginning = 10_000; beginning < 100_000; beginning++)
        {
            string number = string.Concat($"{beginning}", $"{random.Next(100_000):D5}".AsSpan(0, length - 5));
            if (JapaneseNumbers.IsCertainlyValid(number))
            {
                certain++;
                Assert.True(IsValid(number), number);
            }
        }

        Assert.True(certain > 2_000);
    }

    [Theory]
    [InlineData("312345678", true)]
    [InlineData("9012345678", true)]
    [InlineData("301234567", false)]
    [InlineData("9002345678", false)]
    [InlineData("31234567", false)]
    [InlineData("31234567x", false)]
    [InlineData("", false)]
    public void Its_bounds(string number, bool certain) => Assert.Equal(certain, JapaneseNumbers.IsCertainlyValid(number));

    private static bool IsValid(string national) =>
        Library.IsValidNumberForRegion(new PhoneNumber.Builder().SetCountryCode(81).SetNationalNumber(ulong.Parse(national, null)).Build(), "JP");
}
