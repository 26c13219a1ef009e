using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

/// <summary>A machine without languages, such as a container of Alpine.</summary>
public sealed class InvariantTests
{
    [Fact]
    public async Task Drafts_are_written_in_English_and_a_culture_says_what_is_missing()
    {
        var ended = await Pwsh.TextAsync(
            $"""
            Import-Module '{Checkout.Module}'; $null = Connect-PartnerCenter -Sandbox -SeedCustomers 5 -Seed 3
            $draft = New-ResellerInvitation Contoso -Email ada@contoso.example -Domain müller.example
            "$($draft.Body.Length -gt 100) $($draft.Domain)"
            (Set-ResellerInvitation $draft.InvitationId -Body $draft.Body).State
            New-ResellerInvitation Contoso -Culture hu-HU -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId.Split(',')[0]
            (Get-PartnerCustomer | New-CustomerRemovalNotice -WarningVariable w -WarningAction SilentlyContinue).Count; $w.Count
            """,
            new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" });

        Assert.Equal("", ended.Errors);
        Assert.Equal(["True xn--mller-kva.example", "Drafted", "CulturesMissing", "5", "1"], ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
