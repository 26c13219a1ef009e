using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Module.Tests;

public sealed class TourTests
{
    [Fact]
    public async Task The_tour_is_walked_to_its_end()
    {
        var ended = await Pwsh.TextAsync($"Import-Module '{Checkout.Module}'; & '{Path.Combine(Checkout.Root, "examples", "tour.ps1")}'");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("LinkMissing", ended.Output, StringComparison.Ordinal);
        Assert.Contains("RemovalBlocked", ended.Output, StringComparison.Ordinal);
        Assert.Equal("The tour is over. The sandbox is gone.", ended.Lines.Last());
    }
}
