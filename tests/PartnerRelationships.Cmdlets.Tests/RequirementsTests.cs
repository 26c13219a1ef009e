using System;
using PartnerRelationships.Loader;
using Xunit;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>What the module says to a PowerShell that cannot run it.</summary>
public sealed class RequirementsTests
{
    [Fact]
    public void An_older_PowerShell_learns_which_version_it_needs()
    {
        Assert.Equal("net8.0", Requirements.LibrariesFor(new Version(8, 0), new Version(7, 4)));

        var error = Assert.Throws<InvalidOperationException>(() => Requirements.LibrariesFor(new Version(6, 0), new Version(7, 2, 1)));

        Assert.Equal("PartnerRelationships needs PowerShell 7.4 or newer, or Windows PowerShell 5.1. This is PowerShell 7.2.1.", error.Message);
    }
}
