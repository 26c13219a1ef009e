using System;
using System.Globalization;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Tests.Drafting;

public sealed class DayInWordsTests
{
    [Theory]
    [InlineData("ar-SA", "\u0646\u0648\u0641\u0645\u0628\u0631")]
    [InlineData("ar-AE", "\u0646\u0648\u0641\u0645\u0628\u0631")]
    [InlineData("fa-IR", "\u0646\u0648\u0627\u0645\u0628\u0631")]
    [InlineData("th-TH", "\u0e1e\u0e24\u0e28\u0e08\u0e34\u0e01\u0e32\u0e22\u0e19")]
    [InlineData("de-DE", "November")]
    public void A_day_is_in_the_calendar_of_the_service_with_the_names_of_the_language(string culture, string month)
    {
        var words = DayInWords.Of(new DateTime(2026, 11, 23), CultureInfo.GetCultureInfo(culture));

        Assert.Contains("2026", words, StringComparison.Ordinal);
        Assert.Contains(month, words, StringComparison.Ordinal);
    }
}
