using System;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class EventTests : IDisposable
{
    private readonly PowerShellHost host = new();

    public EventTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 5");

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_events_show_an_invitations_life()
    {
        var draft = host.Get<ResellerInvitation>("($d = New-ResellerInvitation Kék -Domain kek.example); $null = New-ResellerInvitation Piros").Single();
        var customer = host.Get<PartnerCustomer>("$null = $d | Set-ResellerInvitation -Subject Új; ($c = $d | Approve-ResellerInvitation -Confirm:$false)").Single();

        string[] life = ["InvitationDrafted", "InvitationEdited", "InvitationAccepted"];
        foreach (var command in new[] { "Get-ResellerInvitation $d.InvitationId | Get-RelationshipEvent", "Get-RelationshipEvent -InvitationId $d.InvitationId", "$d | Get-RelationshipEvent", "$c | Get-RelationshipEvent", "Get-RelationshipEvent $c.CustomerId" })
        {
            var events = host.Get<RelationshipEvent>(command);
            Assert.Equal(life, events.Select(entry => entry.Kind));
            Assert.All(events, entry => Assert.Equal((draft.PartnerTenantId, draft.InvitationId, Environment.UserName), (entry.PartnerTenantId, entry.InvitationId, entry.Actor)));
            Assert.Equal(customer.CustomerId, events[2].CustomerId);
        }

        Assert.Equal([1L, 2, 3, 4], host.Get<RelationshipEvent>("Get-RelationshipEvent").Select(entry => entry.Number));
    }

    [Fact]
    public void One_command_has_one_correlation_id()
    {
        host.Run("$null = [pscustomobject]@{ CustomerName = 'a' }, [pscustomobject]@{ CustomerName = 'b' } | New-ResellerInvitation; $null = New-ResellerInvitation c");

        var ids = host.Get<RelationshipEvent>("Get-RelationshipEvent").Select(entry => entry.CorrelationId).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.NotEqual(Guid.Empty, ids[0]);
    }

    [Fact]
    public void Kind_and_Since_narrow()
    {
        host.Run("$d = New-ResellerInvitation Kék; $null = $d | Set-ResellerInvitation -Subject Új");

        Assert.Equal([2L], host.Get<RelationshipEvent>("Get-RelationshipEvent -Kind invitationedited, Unknown").Select(entry => entry.Number));
        Assert.Empty(host.Get<object>("Get-RelationshipEvent -Since ([datetime]::Now.AddMinutes(5))"));
        Assert.Equal(2, host.Get<object>("Get-RelationshipEvent -Since ([datetime]::Now.AddMinutes(-5))").Length);
        Assert.Empty(host.Get<object>("Get-RelationshipEvent -InvitationId ([guid]::NewGuid())"));
    }

    [Theory]
    [InlineData("New-ResellerInvitation Kék -WhatIf")]
    [InlineData("$d | Set-ResellerInvitation -Subject Új -WhatIf")]
    [InlineData("$d | Set-ResellerInvitation -Body 'no link'")]
    [InlineData("$d | Approve-ResellerInvitation -WhatIf")]
    public void What_did_not_happen_is_not_recorded(string command)
    {
        host.Run("$d = New-ResellerInvitation Kék");

        host.Run(command);

        Assert.Single(host.Get<RelationshipEvent>("Get-RelationshipEvent"));
    }

    [Fact]
    public void A_bad_id_does_not_stop_the_next_ones()
    {
        host.Run("$d = New-ResellerInvitation Kék; $c = $d | Approve-ResellerInvitation -Confirm:$false");

        var outcome = host.Run("'no id', $c.CustomerId | Get-RelationshipEvent");

        Assert.Equal("CustomerIdInvalid", outcome.ErrorId);
        Assert.Equal(2, outcome.Output.Count);
    }
}
