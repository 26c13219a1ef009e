using System;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Core.Tests.Removals.Readiness;

/// <summary>Calendars are read back by a reader that is not ours.</summary>
public sealed class RemovalCalendarTests
{
    private static readonly Guid Partner = new("11111111-1111-1111-1111-111111111111");
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Dates_of_removal_and_last_moments_to_cancel_are_in_it_in_their_order()
    {
        var customer = Customer("Contoso", Now.AddDays(90), Waiting(Now.AddDays(90)), Cancellable(Now.AddDays(2).AddHours(3)));

        var events = Read(Calendar(customer)).Events.OrderBy(entry => entry.Start).ToList();

        Assert.Equal(["Last day to cancel: Contoso", "Contoso can be removed, if what it takes was done in time"], events.Select(entry => entry.Summary));
        Assert.Equal([Local(Now.AddDays(2).AddHours(3)), Local(Now.AddDays(90)).AddDays(1)], events.Select(entry => entry.Start!.Value.Date));
        Assert.Contains("Office × 3 is active.", events[0].Description, StringComparison.Ordinal);
        Assert.Contains("120.00 EUR a month", events[0].Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Exchange", events[0].Description, StringComparison.Ordinal);
    }

    // A beginning alone is an hour in one program and a moment in another.
    [Fact]
    public void Entries_are_whole_days_with_an_end_a_number_and_no_alarm()
    {
        var calendar = Calendar(Customer("Contoso", Now.AddDays(90), Waiting(Now.AddDays(90)), Cancellable(Now.AddDays(2))));

        Assert.All(Read(calendar).Events, entry =>
        {
            Assert.True(entry.IsAllDay);
            Assert.False(entry.Start!.HasTime || entry.End!.HasTime);
            Assert.Equal(entry.Start.Value.AddDays(1), entry.End!.Value);
            Assert.Empty(entry.Alarms);
        });
        var later = new RemovalCalendar(Partner, Now.AddDays(1));
        later.Add(Customer("Contoso", Now.AddDays(90), Waiting(Now.AddDays(90))));
        Assert.True(Read(later).Events.Single().Sequence > Read(calendar).Events.Max(entry => entry.Sequence));
    }

    [Theory]
    [InlineData(EndOfTerm.ContinuesExtended)]
    [InlineData(EndOfTerm.Renews)]
    public void Where_somebody_must_act_before_the_end_of_a_term_the_day_before_it_is_in_it(EndOfTerm end)
    {
        var events = Read(Calendar(Customer("Contoso", Now.AddDays(90), Waiting(Now.AddDays(90)) with { AtEndOfTerm = end }))).Events.OrderBy(entry => entry.Start).ToList();

        Assert.Equal(["Last day to act before a term ends: Contoso", "Contoso can be removed, if what it takes was done in time"], events.Select(entry => entry.Summary));
        Assert.Equal(Now.AddDays(89).UtcDateTime.Date, events[0].Start!.Value.Date);
        Assert.Contains("Wait.", events[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_to_act_that_is_today_or_was_yesterday_is_today()
    {
        var entry = Read(Calendar(Customer("Contoso", null, Waiting(Now.AddHours(1)) with { AtEndOfTerm = EndOfTerm.Renews }))).Events.Single();

        Assert.Equal(Local(Now), entry.Start!.Value.Date);
    }

    [Fact]
    public void Customers_that_are_ready_gone_past_or_without_a_date_are_not_in_it()
    {
        var calendar = Calendar(
            Customer("Ready", null), Customer("Now", Now, Cancellable(Now.AddDays(-1))), Customer("Nobody knows", null, new Blocker { Rule = BlockerRule.ReservedInstance }));

        Assert.True(calendar.IsEmpty);
    }

    [Fact]
    public void An_entry_keeps_its_id_when_the_calendar_is_made_again()
    {
        var customer = Customer("Contoso", Now.AddDays(90), Waiting(Now.AddDays(90)), Cancellable(Now.AddDays(2)));
        var later = new RemovalCalendar(Partner, Now.AddDays(1));
        later.Add(customer);

        var ids = Read(Calendar(customer)).Events.Select(entry => entry.Uid).ToList();

        Assert.Equal(ids, Read(later).Events.Select(entry => entry.Uid));
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("Kék Tó; Zöld, Kft. \\ \"Rt.\"")]
    [InlineData("株式会社鈴木電機製作所株式会社鈴木電機製作所株式会社鈴木電機製作所株式会社鈴木電機製作所")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("A\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:B")]
    public void Names_of_any_kind_stay_text_and_whole(string name)
    {
        var calendar = Calendar(Customer(name, Now.AddDays(1), Waiting(Now.AddDays(1))));

        var entry = Assert.Single(Read(calendar).Events);

        Assert.Equal($"{name.Replace("\r\n", "\n", StringComparison.Ordinal)} can be removed", entry.Summary!.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_every_line_ends_with_CRLF()
    {
        var text = Calendar(Customer(string.Concat(Enumerable.Repeat("ő日👩", 60)), Now.AddDays(1), Waiting(Now.AddDays(1)))).ToString();

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.Equal(text, Encoding.UTF8.GetString(new UTF8Encoding(false, true).GetBytes(text)));
    }

    private static DateTime Local(DateTimeOffset moment) => moment.ToLocalTime().Date;

    private static Ical.Net.Calendar Read(RemovalCalendar calendar) => Ical.Net.Calendar.Load(calendar.ToString())!;

    private static RemovalCalendar Calendar(params CustomerRemovalReadiness[] customers)
    {
        var calendar = new RemovalCalendar(Partner, Now);
        Array.ForEach(customers, calendar.Add);
        return calendar;
    }

    private static CustomerRemovalReadiness Customer(string name, DateTimeOffset? from, params Blocker[] blockers) => new()
    {
        CustomerId = new Guid("22222222-2222-2222-2222-222222222222"),
        Name = name,
        Domain = "contoso.example",
        Blockers = blockers,
        RemovableFrom = from,
        ReadOn = Now,
    };

    private static Blocker Waiting(DateTimeOffset end) => new()
    {
        Rule = BlockerRule.NewCommerceNotCancelled, Evidence = "Exchange × 1 is active.", Remedy = "Wait.", WhoMustAct = "nobody: only waiting helps", Until = end, ClearedFrom = end, SubjectId = "s1",
    };

    private static Blocker Cancellable(DateTimeOffset until) => new()
    {
        Rule = BlockerRule.NewCommerceNotCancelled, Evidence = "Office × 3 is active.", Remedy = "Cancel it.", WhoMustAct = "you", Until = until, ClearedFrom = Now, SubjectId = "s2", MonthlyCost = 120, Currency = "EUR",
    };
}
