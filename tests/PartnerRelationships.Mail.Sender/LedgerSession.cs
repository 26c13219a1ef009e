using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Mail.Html;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Mail.Sender;

/// <summary>A session that has a ledger, and no service: nobody who sends mails asks one.</summary>
public static class LedgerSession
{
    public static readonly Guid Partner = new("9d7f2c64-6f5f-4b0a-8f63-52d1c2b07a11");

    public static PartnerSession Open(string ledger) => new(new PartnerProfile(Partner, "Andor Cloud", "HU"), () => SqliteLedger.Open(ledger))
    {
        Customers = null!,
        Partners = null!,
        PartnerKind = new PartnerKind(PartnerType.IndirectReseller),
        InvitationLinks = null!,
        Subscriptions = null!,
        SubscriptionChanges = null!,
        Users = null!,
        Licenses = null!,
        Roles = null!,
        CustomerProfiles = null!,
        Agreements = null!,
        CreationChecks = null!,
        DelegatedAdminPrivileges = null!,
        Remover = null!,
        Transfers = null!,
        Probe = null!,
        Webhooks = null!,
        Html = new HtmlReader(),
    };
}

/// <summary>Results in memory.</summary>
public sealed class ListSink<T> : IResultSink<T>
{
    public List<T> Items { get; } = [];

    public void Write(T item) => Items.Add(item);
}
