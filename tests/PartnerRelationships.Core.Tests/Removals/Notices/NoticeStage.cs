using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Removals.Notices;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Removals.Notices;

/// <summary>A customer, a provider, a day, and the letters about them.</summary>
internal sealed class NoticeStage
{
    public static readonly IndirectProvider Provider = new() { ProviderId = new Guid("33333333-3333-3333-3333-333333333333"), Name = "Duna <Distribution>" };

    public FakeService Service { get; } = new();

    public FakeClock Clock { get; } = new();

    public PartnerSession Session => Service.Session(Clock);

    public static PartnerCustomer Customer(string name = "Kék Tó Kft.", string? culture = null, string? email = "info@kekto.example") =>
        new() { CustomerId = new Guid("22222222-2222-2222-2222-222222222222"), Name = name, Domain = "kekto.example", Culture = culture, Email = email, Relationship = "reseller" };

    public static NoticeCustomer Plain(PartnerCustomer customer) => new(customer, [], null, null);

    /// <summary>Everything that a letter can speak of.</summary>
    public NoticeCustomer Full(PartnerCustomer customer) =>
        new(customer, [new("Microsoft 365 Business Premium × 25"), new("Exchange Online × 3", new EndOfTermOutlook(EndOfTerm.Ends, Clock.Now.AddDays(60), ""))], Clock.Now.AddDays(60), Clock.Now.AddDays(2));

    public CustomerRemovalNotice ToCustomer(NoticeCustomer customer, Func<NoticeRequest, NoticeRequest>? change = null, TemplateText? own = null) =>
        new NoticeDesk(Session, Request(RemovalNoticeRecipient.Customer, change, own)).ToCustomer(customer, provider: null);

    public CustomerRemovalNotice ToProvider(IReadOnlyList<NoticeCustomer> customers, Func<NoticeRequest, NoticeRequest>? change = null, TemplateText? own = null) =>
        new NoticeDesk(Session, Request(RemovalNoticeRecipient.Provider, change, own)).ToProvider(Provider, customers);

    public async Task<NoticeCustomer> ReadAsync(PartnerCustomer known)
    {
        using var lanes = new RequestLanes(2);
        return await new NoticeReader(Session, lanes).ReadAsync(known, TestContext.Current.CancellationToken);
    }

    public static HtmlOutline Outline(CustomerRemovalNotice notice) => new HtmlReader().Read(notice.HtmlBody);

    private static NoticeRequest Request(RemovalNoticeRecipient recipient, Func<NoticeRequest, NoticeRequest>? change, TemplateText? own)
    {
        var request = new NoticeRequest { Templates = new NoticeTemplates(own is null ? null : new OneTemplate(own), recipient) };
        return change?.Invoke(request) ?? request;
    }

    private sealed class OneTemplate(TemplateText template) : ITemplateSource
    {
        public TemplateText? Find(string culture) => template;
    }
}
