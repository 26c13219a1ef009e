using System;
using System.Globalization;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Core.Tests.Changes.Policies;

public sealed class PolicyHoursTests
{
    // 2026-03-02 is a Monday.
    [Theory]
    [InlineData("Mon-Fri 08:00-18:00", "2026-03-02 07:59", false)]
    [InlineData("Mon-Fri 08:00-18:00", "2026-03-02 08:00", true)]
    [InlineData("Mon-Fri 08:00-18:00", "2026-03-06 17:59", true)]
    [InlineData("Mon-Fri 08:00-18:00", "2026-03-06 18:00", false)]
    [InlineData("Mon-Fri 08:00-18:00", "2026-03-07 12:00", false)]
    [InlineData("sat , SUN 22:00-04:00", "2026-03-08 03:59", true)]
    [InlineData("Sat,Sun 22:00-04:00", "2026-03-09 03:59", true)]
    [InlineData("Sat,Sun 22:00-04:00", "2026-03-07 03:59", false)]
    [InlineData("Fri-Mon 00:00-24:00", "2026-03-02 23:59", true)]
    [InlineData("Fri-Mon 00:00-24:00", "2026-03-03 00:00", false)]
    [InlineData("09:00-12:00", "2026-03-08 11:00", true)]
    public void Hours_are_of_their_days_and_go_over_midnight(string hours, string moment, bool open) =>
        Assert.Equal(open, Of("UTC", hours).IsOpen(At(moment)));

    [Theory]
    [InlineData("2026-03-02 07:30", true)]
    [InlineData("2026-03-02 16:59", true)]
    [InlineData("2026-03-02 17:00", false)]
    [InlineData("2026-07-06 06:30", true)]
    [InlineData("2026-07-06 16:00", false)]
    public void Hours_are_those_of_their_time_zone_in_winter_and_in_summer(string moment, bool open) =>
        Assert.Equal(open, Of("Europe/Budapest", "Mon-Fri 08:00-18:00").IsOpen(At(moment)));

    [Fact]
    public void An_hour_that_clocks_skip_begins_when_they_have_skipped_it()
    {
        var hours = Of("Europe/Budapest", "Sun 02:30-05:00");

        Assert.Equal(At("2026-03-29 01:30"), hours.OpensOn(At("2026-03-28 12:00")));
        Assert.Equal(At("2026-03-29 03:00"), hours.ClosesOn(At("2026-03-29 02:00")));
    }

    [Fact]
    public void Hours_that_touch_end_with_the_last_of_them()
    {
        var hours = Of("UTC", "Mon 20:00-24:00", "Tue 00:00-06:00", "Tue 05:00-07:00", "Tue 09:00-10:00");

        Assert.Equal(At("2026-03-03 07:00"), hours.ClosesOn(At("2026-03-02 21:00")));
        Assert.Equal(At("2026-03-03 09:00"), hours.OpensOn(At("2026-03-03 08:00")));
        Assert.Equal(At("2026-03-09 20:00"), hours.OpensOn(At("2026-03-03 11:00")));
    }

    [Fact]
    public void Hours_that_are_always_open_never_close() => Assert.Null(Of("UTC", "00:00-24:00").ClosesOn(At("2026-03-02 21:00")));

    [Theory]
    [InlineData("")]
    [InlineData("Mon-Fri")]
    [InlineData("Mon-Fry 08:00-18:00")]
    [InlineData("08:00-08:00")]
    [InlineData("24:00-08:00")]
    [InlineData("08:00-24:01")]
    [InlineData("8:00-18:00")]
    [InlineData("Mon;Tue 08:00-18:00")]
    public void What_is_no_hours_is_an_error(string text) => Assert.Throws<FormatException>(() => HoursSpan.Parse(text));

    [Fact]
    public void An_unknown_time_zone_is_an_error() => Assert.Contains("Atlantis", Assert.Throws<FormatException>(() => Of("Europe/Atlantis", "08:00-18:00")).Message, StringComparison.Ordinal);

    private static PolicyHours Of(string zone, params string[] hours) => new(new RelationshipPolicy { Hours = hours, TimeZone = zone });

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment + "Z", CultureInfo.InvariantCulture);
}
