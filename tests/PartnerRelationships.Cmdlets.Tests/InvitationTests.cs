using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class InvitationTests : IDisposable
{
    private readonly PowerShellHost host = new();

    public InvitationTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20");

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("-Body 'no link'", "LinkMissing")]
    [InlineData("-Body ''", "LinkMissing")]
    [InlineData("-Body $d.Body.Replace('partnerId=', 'partnerId=9')", "LinkAltered")]
    [InlineData("-Subject \"a`nb\"", "ControlCharacter")]
    public void An_edit_that_would_break_the_invitation_changes_nothing(string edit, string errorId)
    {
        var draft = host.Get<ResellerInvitation>("($d = New-ResellerInvitation Kék)").Single();

        var outcome = host.Run($"$d | Set-ResellerInvitation {edit}");

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, outcome.Errors[0].CategoryInfo.Category);
        Assert.Equal(draft.InvitationId, outcome.Errors[0].TargetObject);
        var kept = host.Get<ResellerInvitation>("Get-ResellerInvitation").Single();
        Assert.Equal((draft.Subject, draft.Body), (kept.Subject, kept.Body));
    }

    [Fact]
    public void An_unknown_provider_is_named_and_the_next_prospect_is_still_invited()
    {
        var outcome = host.Run("$rows | New-ResellerInvitation", ("rows", new[] { Row("Egy", "Nobody Ltd"), Row("Kettő", "") }));

        Assert.Equal("ProviderNotFound", outcome.ErrorId);
        Assert.Equal("Egy", outcome.Errors[0].TargetObject);
        Assert.Equal("Kettő", host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().CustomerName);
    }

    [Fact]
    public void Accepting_twice_is_refused()
    {
        host.Run("$d = New-ResellerInvitation Kék -Domain kek.example; $null = $d | Approve-ResellerInvitation -Confirm:$false");

        Assert.Equal("AlreadyAccepted", host.Run("$d | Approve-ResellerInvitation -Confirm:$false").ErrorId);
        Assert.Equal(21, host.Get<PartnerCustomer>("Get-PartnerCustomer").Length);
    }

    [Fact]
    public void Completion_offers_providers_by_name_and_customers_by_id()
    {
        var provider = host.Get<IndirectProvider>("Get-IndirectProvider")[0];
        var customer = host.Get<PartnerCustomer>("Get-PartnerCustomer")[0];

        var providers = host.Get<string>("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText", ("line", $"New-ResellerInvitation -IndirectProvider '{provider.Name[..3]}"));
        var customers = host.Get<string>("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText", ("line", $"Get-PartnerCustomerSubscription -CustomerId '{customer.Name[..3]}"));

        Assert.Contains(providers, text => text.Contains(provider.Name, StringComparison.Ordinal));
        Assert.Contains(customer.CustomerId.ToString(), customers);
    }

    private static PSObject Row(string name, string provider)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("CustomerName", name));
        row.Properties.Add(new PSNoteProperty("IndirectProvider", provider));
        return row;
    }
}
