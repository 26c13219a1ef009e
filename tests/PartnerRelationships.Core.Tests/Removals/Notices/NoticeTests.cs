using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Removals.Notices;

namespace PartnerRelationships.Core.Tests.Removals.Notices;

public sealed class NoticeTests
{
    private const string Evil = "=HYPERLINK(1) <b>Evil</b>\r\nBcc: eve@evil.test\u2028{{partner}}\u202Egpj & \"Sons\"";
    private readonly NoticeStage stage = new();

    [Fact]
    public void The_relationship_ends_after_the_notice_and_not_before_it_can()
    {
        var soon = stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer()));
        var late = stage.ToCustomer(new NoticeCustomer(NoticeStage.Customer(), [], stage.Clock.Now.AddDays(200), null));
        var past = stage.ToCustomer(new NoticeCustomer(NoticeStage.Customer(), [], stage.Clock.Now, null), request => request with { NoticeDays = 0 });

        var today = stage.Clock.Now.ToLocalTime().Date;
        Assert.Equal((today, (DateTime?)today.AddDays(30), (DateTime?)today.AddDays(120)), (soon.NoticeDate, soon.EffectiveDate, soon.DataRetentionDate));
        Assert.Null(soon.CancellationDate);
        Assert.Equal(today.AddDays(201), late.EffectiveDate);
        Assert.Equal(today, past.EffectiveDate);
        Assert.DoesNotContain("Notice period", past.Body, StringComparison.Ordinal);
        Assert.Contains("Notice period in days, at least: 30", soon.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_a_provider_has_all_its_customers_each_with_its_day()
    {
        var first = NoticeStage.Plain(NoticeStage.Customer("First"));
        var later = new NoticeCustomer(new PartnerCustomer { CustomerId = new Guid("44444444-4444-4444-4444-444444444444"), Name = "Later" }, [], stage.Clock.Now.AddDays(200), stage.Clock.Now.AddDays(3));

        var letter = stage.ToProvider([first, later, first]);

        Assert.Equal("Request to end reseller relationships of Andor Cloud", letter.Subject);
        Assert.Contains("Duna <Distribution>", letter.Body, StringComparison.Ordinal);
        Assert.Contains("- First (kekto.example), 22222222-2222-2222-2222-222222222222, Tuesday, March 31, 2026\n- Later, 44444444-4444-4444-4444-444444444444, Friday, September 18, 2026\n\n", letter.Body, StringComparison.Ordinal);
        Assert.Contains("until: Wednesday, March 4, 2026", letter.Body, StringComparison.Ordinal);
        Assert.Equal((null, 2, NoticeStage.Provider.ProviderId, null), (letter.CustomerId, letter.Customers.Count, letter.ProviderId, letter.Email));
    }

    [Theory]
    [InlineData(RemovalNoticeRecipient.Customer)]
    [InlineData(RemovalNoticeRecipient.Provider)]
    public void A_hostile_name_stays_a_name(RemovalNoticeRecipient recipient)
    {
        var customer = NoticeStage.Plain(NoticeStage.Customer(Evil, email: "a@b.test\r\nBcc: eve@evil.test"));
        var draft = recipient == RemovalNoticeRecipient.Customer ? stage.ToCustomer(customer) : stage.ToProvider([customer]);

        const string Harmless = "=HYPERLINK(1) <b>Evil</b> Bcc: eve@evil.test {{partner}}gpj & \"Sons\"";
        Assert.Contains(Harmless, draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Subject, char.IsControl);
        var outline = NoticeStage.Outline(draft);
        Assert.DoesNotContain(outline.Elements, element => element.Name == "b");
        Assert.Contains(Harmless, outline.Text, StringComparison.Ordinal);
        Assert.Null(draft.Email);
    }

    [Fact]
    public void A_name_keeps_its_direction_in_a_language_that_runs_the_other_way() =>
        Assert.Contains("\u2068kekto.example\u2069", stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer(culture: "ar-EG"))).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html lang=en><BODY class='x'><h1>{{customer}}</h1></BODY></html>", "<html lang=en><BODY class='x'>\n<p id=\"draft-remark\"")]
    [InlineData("<h1>{{customer}}</h1>", "<p id=\"draft-remark\"")]
    [InlineData("<title><body></title><h1>{{customer}}</h1>", "<p id=\"draft-remark\"")]
    public void A_template_of_ones_own_cannot_leave_the_remark_out(string html, string start)
    {
        var draft = stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer()), request => request with { Fields = new Dictionary<string, string?> { ["contract"] = "17/2026" } }, new TemplateText("own.txt", "Subject: S {{contract}}\n\nB {{customerId}}", html));

        Assert.StartsWith(start, draft.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Kék Tó Kft.</h1>", draft.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("S 17/2026", draft.Subject);
        Assert.StartsWith("DRAFT. This is not legal advice.", draft.Body, StringComparison.Ordinal);
        Assert.EndsWith("\n\nB 22222222-2222-2222-2222-222222222222", draft.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>p { display : none }</style>x", "B", "HtmlTextHidden")]
    [InlineData("<body style=\"font-size:0\"><p style=\"font-size:15px\">x</p></body>", "B", "HtmlTextHidden")]
    [InlineData("<div style=\"display:none\"><body>x</body></div>", "B", "HtmlTextHidden")]
    [InlineData("<style>#draft-remark { color: #fff4f4 !important }</style>x", "B", "HtmlContrastTooLow")]
    [InlineData("<p>x</p><p style=\"position:absolute\">y</p>", "B", "HtmlStyleForbidden")]
    [InlineData("<script>x</script>", "B", "HtmlForbidden")]
    [InlineData(null, "{{subscriptions}}", "TemplateFieldEmpty")]
    [InlineData(null, "{{planReason}}", "TemplateFieldUnknown")]
    [InlineData(null, "{{#reason", "TemplateInvalid")]
    public void A_template_that_cannot_be_used_is_refused(string? html, string body, string errorId)
    {
        var error = Assert.Throws<InvalidInputException>(() => stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer()), own: new TemplateText("own.txt", "Subject: S\n\n" + body, html)));

        Assert.Equal(errorId, error.ErrorId);
    }

    [Fact]
    public void An_own_field_cannot_stand_in_for_ours() => Assert.Equal(
        "TemplateFieldReserved",
        Assert.Throws<InvalidInputException>(() => stage.ToCustomer(NoticeStage.Plain(NoticeStage.Customer()), request => request with { Fields = new Dictionary<string, string?> { ["effectiveDate"] = "never" } })).ErrorId);

    [Fact]
    public async Task What_the_customer_has_and_when_it_can_go_is_read_from_the_service()
    {
        stage.Service.CustomerList.Add(NoticeStage.Customer(culture: "hu-HU"));
        stage.Service.SubscriptionList.AddRange(
            Subscription("Open", "active", stage.Clock.Now.AddDays(2)), Subscription("Long", "active", null), Subscription("Over", "deleted", null));

        var read = await stage.ReadAsync(new PartnerCustomer { CustomerId = NoticeStage.Customer().CustomerId });

        Assert.Equal([("Open × 5", EndOfTerm.ContinuesExtended), ("Long × 5", EndOfTerm.ContinuesExtended)], read.Subscriptions.Select(one => (one.Name, one.AtEndOfTerm!.What)));
        Assert.Equal(stage.Clock.Now.AddDays(200), read.RemovableFrom);
        Assert.Equal(stage.Clock.Now.AddDays(2), read.CancellableUntil);
        Assert.Equal(("hu-HU", "info@kekto.example", false), (read.Customer.Culture, read.Customer.Email, read.IsOpenEnded));
    }

    [Fact]
    public async Task If_its_end_is_unknown_no_day_is_promised()
    {
        stage.Service.CustomerList.Add(NoticeStage.Customer());
        stage.Service.SubscriptionList.Add(Subscription("Long", "active", null) with { AutoRenew = null });

        var notice = stage.ToCustomer(await stage.ReadAsync(NoticeStage.Customer()));

        Assert.Null(notice.EffectiveDate);
        Assert.Contains("End of the relationship: [day still open]", notice.Body, StringComparison.Ordinal);
        Assert.Contains("Long × 5: [end of the term to be checked]", notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_that_is_gone_needs_a_name_and_one_whose_subscriptions_are_hidden_has_none()
    {
        stage.Service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "20002");
        Assert.Equal("Gone", (await stage.ReadAsync(NoticeStage.Customer("Gone"))).Customer.Name);
        await Assert.ThrowsAsync<NoRelationshipException>(() => stage.ReadAsync(NoticeStage.Customer("")));

        stage.Service.OnGet = _ => NoticeStage.Customer();
        stage.Service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "403");
        Assert.Empty((await stage.ReadAsync(NoticeStage.Customer())).Subscriptions);
    }

    [Fact]
    public async Task Each_of_several_providers_gets_a_letter_for_its_customers()
    {
        var other = new IndirectProvider { ProviderId = Guid.NewGuid(), Name = "Other" };
        stage.Service.Providers.AddRange([NoticeStage.Provider, other]);
        stage.Service.CustomerList.AddRange([NoticeStage.Customer(), new PartnerCustomer { CustomerId = Guid.NewGuid() }]);
        stage.Service.ProviderOf[NoticeStage.Customer().CustomerId] = other.ProviderId;

        var book = await ProviderBook.ReadAsync(stage.Session.Partners, stage.Session.Customers, TestContext.Current.CancellationToken);

        Assert.Equal([other], book.Find(NoticeStage.Customer()));
        Assert.Equal("RemovalNoticeProviderUnknown", Assert.Throws<NotFoundException>(() => book.Find(stage.Service.CustomerList[1])).ErrorId);
        stage.Service.Providers.Remove(other);
        book = await ProviderBook.ReadAsync(stage.Session.Partners, stage.Session.Customers, TestContext.Current.CancellationToken);
        Assert.All(stage.Service.CustomerList, customer => Assert.Equal([NoticeStage.Provider], book.Find(customer)));
        stage.Service.Providers.Clear();
        Assert.Equal("ProviderNotFound", (await Assert.ThrowsAsync<NotFoundException>(() => ProviderBook.ReadAsync(stage.Session.Partners, stage.Session.Customers, TestContext.Current.CancellationToken))).ErrorId);
    }

    private PartnerCustomerSubscription Subscription(string name, string status, DateTimeOffset? cancellableUntil) => new()
    {
        CustomerId = NoticeStage.Customer().CustomerId,
        SubscriptionId = name,
        OfferName = name,
        Kind = SubscriptionKind.NewCommerce,
        Status = status,
        Quantity = 5,
        AutoRenew = false,
        Term = "P1Y",
        StartsOn = stage.Clock.Now.AddDays(-165),
        CancellableUntil = cancellableUntil,
        CommitmentEndsOn = stage.Clock.Now.AddDays(200),
    };
}
