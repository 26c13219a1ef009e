using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class DelegatedAdminInvitationTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly PartnerSession session;

    public DelegatedAdminInvitationTests() =>
        session = SessionOf(host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20").Single());

    public void Dispose() => host.Dispose();

    [Fact]
    public void From_the_draft_to_active_rights()
    {
        var draft = host.Get<ResellerInvitation>(
            "New-ResellerInvitation 'Kék Tó Kft.' -Domain kekto.example -Culture hu-HU -DelegatedAdminRole 'Global Reader', LicenseAdministrator -DelegatedAdminDays 365 -AutoExtend").Single();

        var asked = Relationship(draft);
        Assert.Equal(("approvalPending", "P365D", "P180D"), (asked.Status, asked.Duration, asked.AutoExtendDuration));
        Assert.StartsWith("Kék Tó Kft. ", asked.DisplayName, StringComparison.Ordinal);
        Assert.EndsWith("granularAdminRelationships/" + asked.RelationshipId, draft.DelegatedAdminLink!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(draft.DelegatedAdminLink.OriginalString, draft.Body, StringComparison.Ordinal);
        Assert.Contains(draft.DelegatedAdminLink.OriginalString, draft.HtmlBody!, StringComparison.Ordinal);
        Assert.Equal(draft.Body, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().Body);

        var customer = host.Get<PartnerCustomer>("$d | Approve-ResellerInvitation -Confirm:$false", ("d", draft)).Single();

        Assert.Equal(("active", customer.CustomerId), (Relationship(draft).Status, Relationship(draft).CustomerId));
    }

    [Fact]
    public void A_customer_may_accept_the_reseller_alone()
    {
        var draft = host.Get<ResellerInvitation>("New-ResellerInvitation Kék -DelegatedAdminRole 'Global Reader'").Single();

        host.Get<PartnerCustomer>("$d | Approve-ResellerInvitation -ResellerOnly -Confirm:$false", ("d", draft));

        Assert.Equal("approvalPending", Relationship(draft).Status);
    }

    [Fact]
    public void A_relationship_that_the_row_brings_is_taken_instead_of_a_new_one()
    {
        var first = host.Get<ResellerInvitation>("New-ResellerInvitation Kék -DelegatedAdminRole 'Global Reader'").Single();
        var before = Count();

        var second = host.Get<ResellerInvitation>("New-ResellerInvitation Zöld -DelegatedAdminRelationshipId $id -DelegatedAdminRole 'Global Reader'", ("id", first.DelegatedAdminRelationshipId)).Single();

        Assert.Equal(first.DelegatedAdminRelationshipId, second.DelegatedAdminRelationshipId);
        Assert.Equal(before, Count());
    }

    [Fact]
    public void WhatIf_creates_nothing_in_Graph()
    {
        var before = Count();

        Assert.Empty(host.Get<object>("New-ResellerInvitation Kék -DelegatedAdminRole 'Global Reader' -WhatIf"));

        Assert.Equal(before, Count());
    }

    [Fact]
    public void An_invited_prospect_is_not_asked_for_rights_again()
    {
        host.Get<ResellerInvitation>("New-ResellerInvitation Kék -Domain kek.example");
        var before = Count();

        var outcome = host.Run("New-ResellerInvitation Kék -Domain kek.example -DelegatedAdminRole 'Global Reader'");

        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Warnings, warning => warning.Contains("was invited on", StringComparison.Ordinal));
        Assert.Equal(before, Count());
    }

    [Fact]
    public void Each_of_many_prospects_has_a_relationship_of_its_own()
    {
        var drafts = host.Get<ResellerInvitation>("1..20 | ForEach-Object { [pscustomobject]@{ Name = 'Azonos nevű'; Domain = \"a$_.example\" } } | New-ResellerInvitation -DelegatedAdminRole 'Global Reader'");

        Assert.Equal(20, drafts.Select(draft => draft.DelegatedAdminRelationshipId).Distinct().Count());
        Assert.All(drafts, draft => Assert.Equal("approvalPending", Relationship(draft).Status));
    }

    [Theory]
    [InlineData("-DelegatedAdminRole Nonsense", "DelegatedAdminRoleUnknown")]
    [InlineData("-DelegatedAdminRole 'Global Administrator' -AutoExtend", "DelegatedAdminTermsInvalid")]
    public void A_mistake_in_the_terms_ends_the_command_before_anybody_is_invited(string parameters, string errorId)
    {
        var outcome = host.Run($"'A', 'B' | ForEach-Object {{ [pscustomobject]@{{ Name = $_ }} }} | New-ResellerInvitation {parameters}");

        // One error, not one for each row.
        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(host.Get<object>("Get-ResellerInvitation"));
    }

    // No command shows relationships: the session behind the connection does.
    private static PartnerSession SessionOf(PartnerCenterConnection connection) =>
        (PartnerSession)typeof(PartnerCenterConnection).GetProperty("Session", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(connection)!;

    private DelegatedAdminRelationship Relationship(ResellerInvitation invitation) =>
        session.DelegatedAdmin!.GetAsync(invitation.DelegatedAdminRelationshipId!, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private int Count()
    {
        var sink = new Sink();
        session.DelegatedAdmin!.ListAsync(Core.DelegatedAdmin.DelegatedAdminQuery.All, sink, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return sink.Items.Count;
    }

    private sealed class Sink : IResultSink<DelegatedAdminRelationship>
    {
        public List<DelegatedAdminRelationship> Items { get; } = [];

        public void Write(DelegatedAdminRelationship item) => Items.Add(item);
    }
}
