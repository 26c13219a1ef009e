using System;
using PartnerRelationships.Platforms.Tests.Libraries;

namespace PartnerRelationships.Platforms.Tests;

/// <summary>PowerShell 7.4's libraries against .NET 8, as far as metadata can tell. The linker took out of them what it thinks that nobody reaches.</summary>
public sealed class NetTests : IDisposable
{
    private readonly NetLibraries libraries = new();

    public void Dispose() => libraries.Dispose();

    [Fact]
    public void Everything_that_is_asked_for_is_there() => Assert.Equal("", string.Join("\n", libraries.Missing()));

    [Fact]
    public void What_the_runtime_makes_by_itself_can_be_made() => Assert.Empty(libraries.Unmakable());
}
