using System.Globalization;
using PhoneNumbers;

namespace PocFunctions.Pipeline.Reading.Values;

/// <summary>
/// Telephone numbers in E.164, as libphonenumber knows them. Its parser throws on what is no number and costs more than reading the rest of a form, so
/// the number is taken apart here and only judged there.
/// </summary>
internal static class TelephoneNumbers
{
    private const string HomeRegion = "JP";
    private const int HomeCountryCode = 81;
    private const int LongestCountryCode = 3;
    private const int ShortestNumber = 5;

    /// <summary>The international prefix dialled in Japan.</summary>
    private const string HomeInternationalPrefix = "010";

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();
    private static readonly HashSet<int> CountryCodes = [.. Library.GetSupportedCallingCodes()];

    /// <summary>The first number of a normalized telephone text; null where libphonenumber does not know it.</summary>
    internal static string? ToE164(ReadOnlySpan<char> telephone)
    {
        Span<char> buffer = stackalloc char[ReadingLimits.TelephoneDigits];
        TelephoneDigits number = TelephoneDigits.Take(telephone, buffer);
        ReadOnlySpan<char> digits = number.Digits;
        if (digits.Length is < ShortestNumber or ReadingLimits.TelephoneDigits)
        {
            return null;
        }

        if (number.IsInternational)
        {
            return International(digits);
        }

        if (digits.StartsWith(HomeInternationalPrefix) && digits.Length > 11 && International(digits[HomeInternationalPrefix.Length..]) is { } dialled)
        {
            return dialled;
        }

        return Judge(HomeCountryCode, digits[0] == '0' ? digits[1..] : digits)
            ?? (digits.StartsWith("81") ? International(digits) : null);
    }

    private static string? International(ReadOnlySpan<char> digits)
    {
        for (int length = 1; length <= LongestCountryCode; length++)
        {
            int countryCode = int.Parse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture);
            if (CountryCodes.Contains(countryCode))
            {
                ReadOnlySpan<char> national = digits[length..];
                return Judge(countryCode, national) ?? (national is ['0', ..] ? Judge(countryCode, national[1..]) : null);
            }
        }

        return null;
    }

    private static string? Judge(int countryCode, ReadOnlySpan<char> national)
    {
        if (countryCode == HomeCountryCode && JapaneseNumbers.IsCertainlyValid(national))
        {
            return string.Concat("+81", national);
        }

        if (!ulong.TryParse(national, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
        {
            return null;
        }

        var builder = new PhoneNumber.Builder().SetCountryCode(countryCode).SetNationalNumber(value);
        int zeros = national.Length - national.TrimStart('0').Length;
        if (zeros > 0)
        {
            builder.SetNumberOfLeadingZeros(zeros);
        }

        PhoneNumber number = builder.Build();
        bool known = countryCode == HomeCountryCode ? Library.IsValidNumberForRegion(number, HomeRegion) : Library.IsValidNumber(number);
        return known ? string.Concat("+", countryCode.ToString(CultureInfo.InvariantCulture), national) : null;
    }
}
