using System;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Removals.Notices;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Tests.Removals.Notices;

/// <summary>Our wording: complete in every language, with the remark on top and the days as the language writes them.</summary>
public sealed class NoticeWordingTests
{
    private static readonly string[] Languages = ["en", "hu", "de", "fr", "es", "it", "pl", "cs", "pt", "nl", "sv", "tr", "ja", "ar", "he"];
    private readonly NoticeStage stage = new();

    public static TheoryData<string, RemovalNoticeRecipient> Kinds()
    {
        var kinds = new TheoryData<string, RemovalNoticeRecipient>();
        foreach (var language in Languages)
        {
            kinds.Add(language, RemovalNoticeRecipient.Customer);
            kinds.Add(language, RemovalNoticeRecipient.Provider);
        }

        return kinds;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_language_has_every_letter_with_the_remark_on_top(string language, RemovalNoticeRecipient recipient)
    {
        var little = Draft(language, recipient, full: false);
        var all = Draft(language, recipient, full: true);

        Assert.All([little, all], draft =>
        {
            Assert.All([draft.Subject, draft.Body, draft.HtmlBody], part => Assert.DoesNotContain("{{", part, StringComparison.Ordinal));
            Assert.DoesNotContain("\n\n\n", draft.Body, StringComparison.Ordinal);
            Assert.Equal(language, draft.Culture);
            Assert.All(["Andor Cloud", "Kék Tó Kft.", "kekto.example"], named => Assert.Contains(named, draft.Body, StringComparison.Ordinal));
            CheckRemark(draft, language);
        });
        Assert.Contains(Day(all.EffectiveDate!.Value, language), all.Body, StringComparison.Ordinal);
        Assert.Contains(Day(all.CancellationDate!.Value, language), all.Body, StringComparison.Ordinal);
        Assert.Contains("Ada, +36 1 234", all.Body, StringComparison.Ordinal);
        Assert.Contains("The contract ended", all.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("The contract ended", little.Body, StringComparison.Ordinal);
        Assert.True(all.Body.Length > little.Body.Length + 60);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_notice_to_a_customer_has_its_subscriptions_and_how_long_data_is_kept(string language, RemovalNoticeRecipient recipient)
    {
        if (recipient == RemovalNoticeRecipient.Customer)
        {
            var draft = Draft(language, recipient, full: true);

            Assert.All(["Exchange Online × 3", "90", " 30", Day(draft.EffectiveDate!.Value.AddDays(90), language), "["], said => Assert.Contains(said, draft.Body, StringComparison.Ordinal));
            Assert.Contains(Day(draft.EffectiveDate.Value, language), draft.Subject, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("22222222-2222-2222-2222-222222222222", Draft(language, recipient, full: false).Body, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_becomes_of_subscriptions_at_the_end_of_their_terms_is_said_in_every_language(string language, RemovalNoticeRecipient recipient)
    {
        var letter = Draft(language, recipient, Terms);

        var said = Terms.Select((_, number) => Assert.Single(letter.Body.Split('\n'), line => line.Contains($"Offer {number} ×", StringComparison.Ordinal))).ToList();
        Assert.All(said, line => Assert.DoesNotContain("{", line, StringComparison.Ordinal));
        Assert.Equal(Terms.Length, said.Select((line, number) => line.Replace($"Offer {number}", "", StringComparison.Ordinal)).Distinct().Count());
        Assert.All(Terms.Zip(said), one => Assert.Equal(one.First!.On is not null, one.Second.Contains(Day(TermEnd.UtcDateTime.Date, language), StringComparison.Ordinal)));
        Assert.True(language == "en" || !said.Intersect(Terms.Select((_, number) => Draft("en", recipient, Terms).Body.Split('\n').First(line => line.Contains($"Offer {number} ×", StringComparison.Ordinal)))).Any());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void An_unknown_day_is_left_open_in_every_language(string language, RemovalNoticeRecipient recipient)
    {
        var draft = Draft(language, recipient, new NoticeCustomer(NoticeStage.Customer(culture: language), [], null, null, IsOpenEnded: true));

        Assert.Equal((null, null), (draft.EffectiveDate, draft.DataRetentionDate));
        Assert.DoesNotContain(Day(draft.NoticeDate.AddDays(30), language), draft.Body + draft.Subject, StringComparison.Ordinal);
        Assert.Matches(recipient == RemovalNoticeRecipient.Customer ? @"\[[^\]]+\]\)?$" : @"22222222\W?[،,]? \[[^\]]+\]\n", recipient == RemovalNoticeRecipient.Customer ? draft.Subject : draft.Body);
    }

    [Fact]
    public void No_two_languages_are_the_same() => Assert.All(Enum.GetValues<RemovalNoticeRecipient>(), recipient =>
    {
        var drafts = Languages.Select(language => Draft(language, recipient, full: false)).ToList();
        Assert.Equal(Languages.Length, drafts.Select(draft => draft.Subject).Distinct().Count());
        Assert.Equal(Languages.Length, drafts.Select(Remark).Distinct().Count());
        Assert.All(drafts.SelectMany(draft => draft.Body.Split("\n\n")[3..6]).GroupBy(paragraph => paragraph), group => Assert.Single(group));
    });

    [Theory]
    [InlineData("en-US", "Tuesday, March 31, 2026", "en-US")]
    [InlineData("en-GB", "31 March 2026", "en-GB")]
    [InlineData("EN-US", "Tuesday, March 31, 2026", "en-US")]
    [InlineData("hu-HU", "2026. március 31., kedd", "hu-HU")]
    [InlineData("de-AT", "Dienstag, 31. März 2026", "de-AT")]
    [InlineData("ja-JP", "2026年3月31日", "ja-JP")]
    [InlineData("ar-SA", "2026", "ar-SA")]
    [InlineData("ar", "31 مارس 2026", "ar")]
    [InlineData("fi-FI", "Tuesday, March 31, 2026", "en")]
    [InlineData("th-TH", "Tuesday, March 31, 2026", "en")]
    [InlineData("no culture at all", "Tuesday, March 31, 2026", "en")]
    [InlineData("", "Tuesday, March 31, 2026", "en")]
    public void Days_are_written_as_the_culture_writes_them_in_the_calendar_of_the_service(string culture, string day, string written)
    {
        var draft = stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer(culture: culture)));

        Assert.Contains(day, draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("1447", draft.Body, StringComparison.Ordinal);
        Assert.Equal(written, draft.Culture);
    }

    [Fact]
    public void The_default_culture_is_used_if_a_customers_culture_is_unknown()
    {
        CustomerRemovalNotice Draft(PartnerCustomer customer) => stage.ToCustomer(NoticeStage.Plain(customer), request => request with { Culture = "de-AT" });

        Assert.Equal("de-AT", Draft(NoticeStage.Customer()).Culture);
        Assert.Equal("hu-HU", Draft(NoticeStage.Customer(culture: "hu-HU")).Culture);
        Assert.Equal("hu", Draft(new PartnerCustomer { Name = "x", Language = "hu" }).Culture);
        Assert.Equal("de-AT", stage.ToProvider([NoticeStage.Plain(NoticeStage.Customer(culture: "hu-HU"))], request => request with { Culture = "de-AT" }).Culture);
    }

    private DateTimeOffset TermEnd => stage.Clock.Now.AddDays(300);

    private EndOfTermOutlook?[] Terms =>
    [
        new(EndOfTerm.Renews, TermEnd, ""), new(EndOfTerm.Renews, null, ""), new(EndOfTerm.ContinuesExtended, TermEnd, ""), new(EndOfTerm.ContinuesExtended, null, ""),
        new(EndOfTerm.Ends, TermEnd, ""), new(EndOfTerm.Unknown, null, ""),
    ];

    private CustomerRemovalNotice Draft(string language, RemovalNoticeRecipient recipient, EndOfTermOutlook?[] terms) => Draft(
        language, recipient, new NoticeCustomer(NoticeStage.Customer(culture: language), [.. terms.Select((term, number) => new NoticeSubscription($"Offer {number} × 3", term))], null, null));

    private CustomerRemovalNotice Draft(string language, RemovalNoticeRecipient recipient, bool full) =>
        Draft(language, recipient, full ? stage.Full(NoticeStage.Customer(culture: language)) : NoticeStage.Plain(NoticeStage.Customer(culture: language)), full);

    private CustomerRemovalNotice Draft(string language, RemovalNoticeRecipient recipient, NoticeCustomer about, bool full = false)
    {
        NoticeRequest Change(NoticeRequest request) => full
            ? request with { Culture = language, Reason = "The contract ended", Contact = "Ada, +36 1 234" }
            : request with { Culture = language };
        return recipient == RemovalNoticeRecipient.Customer ? stage.ToCustomer(about, Change) : stage.ToProvider([about], Change);
    }

    private static void CheckRemark(CustomerRemovalNotice draft, string language)
    {
        var outline = NoticeStage.Outline(draft);
        var first = outline.Elements.First(element => element.Name == "p");
        Assert.Contains(first.Attributes, attribute => attribute is { Name: "id", Value: "draft-remark" });
        Assert.StartsWith(Remark(draft), outline.Text.Trim(), StringComparison.Ordinal);
        Assert.Contains("Partner Center", Remark(draft), StringComparison.Ordinal);
        Assert.All(["html", "body", "p"], name => Assert.Contains(
            outline.Elements.First(element => element.Name == name).Attributes, attribute => attribute.Name == "dir" && attribute.Value == (language is "ar" or "he" ? "rtl" : "ltr")));
        Assert.Contains(outline.Elements.First(element => element.Name == "html").Attributes, attribute => attribute.Name == "lang" && attribute.Value == language);
    }

    private static string Remark(CustomerRemovalNotice draft) => draft.Body.Split("\n\n")[0];

    private static string Day(DateTime day, string language) => day.ToString("D", CultureInfo.GetCultureInfo(language));
}
