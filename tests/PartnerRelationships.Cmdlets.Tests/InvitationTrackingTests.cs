using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class InvitationTrackingTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("tracking").FullName;

    public InvitationTrackingTests() => Connect("ours.db");

    public void Dispose()
    {
        host.Run("Disconnect-PartnerCenter");
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_unannounced_acceptance_is_detected_once()
    {
        var kek = host.Get<ResellerInvitation>("New-ResellerInvitation 'Kék Tó' -Domain kekto.example -Channel fair").Single();
        host.Run("$null = New-ResellerInvitation Other -Domain other.example");
        Assert.Empty(host.Get<object>("Update-ResellerInvitation"));
        var customer = AcceptElsewhere("-CustomerName 'Blue Lake' -Domain kekto.example");

        Assert.Empty(host.Get<object>("Update-ResellerInvitation -WhatIf"));
        var accepted = host.Get<InvitationAcceptance>("Update-ResellerInvitation").Single();

        Assert.Equal((kek.InvitationId, InvitationState.Accepted, InvitationMatch.Domain, customer.CustomerId), (accepted.InvitationId, accepted.State, accepted.MatchedBy, accepted.CustomerId));
        var kept = host.Get<ResellerInvitation>("Get-ResellerInvitation -State Accepted").Single();
        Assert.Equal((customer.CustomerId, InvitationMatch.Domain), (kept.CustomerId, kept.MatchedBy));
        Assert.Empty(host.Get<object>("Update-ResellerInvitation"));
        Assert.Equal("InvitationAccepted", host.Get<RelationshipEvent>("$id | Get-RelationshipEvent", ("id", kept)).Last().Kind);
    }

    [Fact]
    public void A_name_alone_is_reported_and_accepted_only_when_it_is_said_to_be_enough()
    {
        var invited = host.Get<ResellerInvitation>("New-ResellerInvitation 'Blue Lake' -Email ada@kekto.example").Single();
        AcceptElsewhere("-CustomerName 'Blue Lake' -Domain whatever.example");

        var reported = host.Get<InvitationAcceptance>("Update-ResellerInvitation").Single();
        Assert.Equal((InvitationState.Drafted, InvitationMatch.Name), (reported.State, reported.MatchedBy));
        Assert.Equal(InvitationState.Drafted, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().State);

        Assert.Equal(InvitationState.Accepted, host.Get<InvitationAcceptance>("$i | Update-ResellerInvitation -AcceptNameMatch", ("i", invited)).Single().State);
    }

    [Fact]
    public void A_customer_of_old_that_is_invited_with_force_has_not_accepted()
    {
        var customer = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0];
        host.Run("$c | New-ResellerInvitation -Force", ("c", customer));

        Assert.Empty(host.Get<object>("Update-ResellerInvitation"));
    }

    [Fact]
    public void A_withdrawn_invitation_stays_acceptable_and_says_so()
    {
        host.Run("$null = New-ResellerInvitation 'Kék Tó' -Domain kekto.example; $null = New-ResellerInvitation Zöld -Domain zold.example");
        Assert.Empty(host.Get<object>("Get-ResellerInvitation | Revoke-ResellerInvitation -WhatIf"));

        var outcome = host.Run("Get-ResellerInvitation | Revoke-ResellerInvitation");

        Assert.Equal(2, outcome.Output.Count);
        Assert.Contains("stays valid", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, host.Get<ResellerInvitation>("Get-ResellerInvitation -State Withdrawn").Length);
        Assert.Equal(2, host.Get<ResellerInvitation>("Get-ResellerInvitation | Revoke-ResellerInvitation").Length);
        Assert.Equal(2, host.Get<RelationshipEvent>("Get-RelationshipEvent -Kind InvitationWithdrawn").Length);

        AcceptElsewhere("-CustomerName 'Kék Tó' -Domain kekto.example");
        Assert.Equal(InvitationState.Accepted, host.Get<InvitationAcceptance>("Update-ResellerInvitation").Single().State);
        Assert.Equal("InvitationAccepted", host.Run("Get-ResellerInvitation -State Accepted | Revoke-ResellerInvitation").ErrorId);
    }

    [Theory]
    [InlineData("-State Drafted, Withdrawn", 3)]
    [InlineData("-Channel FAIR", 2)]
    [InlineData("-Email ADA@kekto.example", 1)]
    [InlineData("-Domain kekto.example", 1)]
    [InlineData("-IndirectProvider $p", 1)]
    [InlineData("-IndirectProvider $p.Name", 1)]
    [InlineData("-OlderThan 0", 3)]
    [InlineData("-OlderThan 1", 0)]
    [InlineData("-OlderThan '00:00:00'", 3)]
    [InlineData("-OlderThan 0.5 -Channel fair", 0)]
    public void Lists_are_narrowed(string filter, int count)
    {
        host.Run("""
            $p = @(Get-IndirectProvider)[0]
            $null = New-ResellerInvitation A -Channel fair -Email ada@kekto.example
            $null = New-ResellerInvitation B -Channel fair -Domain kekto.example
            $null = New-ResellerInvitation C -IndirectProvider $p
            """);

        Assert.Equal(count, host.Get<ResellerInvitation>("Get-ResellerInvitation " + filter).Length);
    }

    [Fact]
    public void What_became_of_invitations_is_counted()
    {
        host.Run("$null = New-ResellerInvitation A -Channel fair | Approve-ResellerInvitation; $null = New-ResellerInvitation B -Channel fair; $null = New-ResellerInvitation C");

        var fair = host.Get<InvitationStatistics>("Measure-ResellerInvitation -By Channel")[0];

        Assert.Equal(("fair", 2L, 1L, 0.5), (fair.Channel, fair.Invited, fair.Accepted, fair.AcceptanceRate));
        Assert.Equal(2, host.Get<InvitationStatistics>("Measure-ResellerInvitation").Length);
    }

    private void Connect(string ledger) => host.Get<PartnerCenterConnection>(
        "Connect-PartnerCenter -Sandbox -Path $f -SeedCustomers 10 -Ledger $l", ("f", Path.Combine(folder, "sandbox.db")), ("l", Path.Combine(folder, ledger)));

    // Another ledger's invitation leads to the same link, and its acceptance leaves ours as it is.
    private PartnerCustomer AcceptElsewhere(string who)
    {
        Connect("another.db");
        var customer = host.Get<PartnerCustomer>($"New-ResellerInvitation {who} -Force -WarningAction SilentlyContinue | Approve-ResellerInvitation").Single();
        Connect("ours.db");
        return customer;
    }
}
