using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class ConnectionTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("prel").FullName;

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Get-PartnerCustomer")]
    [InlineData("Get-IndirectProvider")]
    [InlineData("New-ResellerInvitation")]
    [InlineData("Remove-CustomerRelationship 0db9e4e5-2d5d-4b4c-9b52-6f6ba3a2a111 -Reason x -Attest -Confirm:$false")]
    public void Without_a_connection_every_command_ends_with_the_same_error(string command)
    {
        var outcome = host.Run(command);

        Assert.Equal("NotConnected", outcome.ErrorId);
        Assert.Equal(ErrorCategory.ConnectionError, outcome.Error.CategoryInfo.Category);
        Assert.Contains("Connect-PartnerCenter", outcome.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_runspace_has_a_default_of_its_own()
    {
        using var other = new PowerShellHost();
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20");

        Assert.Equal("NotConnected", other.Run("Get-PartnerCustomer").ErrorId);
        Assert.Empty(other.Get<object>("Get-PartnerCenterConnection"));
    }

    [Fact]
    public void A_file_that_is_no_sandbox_is_refused_and_left_alone()
    {
        var path = Path.Combine(folder, "letter.txt");
        File.WriteAllText(path, "Dear sandbox, I am a letter and no database at all.");

        var outcome = host.Run("Connect-PartnerCenter -Sandbox -Path $path", ("path", path));

        Assert.Equal("SandboxFileInvalid", outcome.ErrorId);
        Assert.Equal("Dear sandbox, I am a letter and no database at all.", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("http://example.org/", "InsecureEndpoint")]
    [InlineData("ftp://127.0.0.1/", "EndpointInvalid")]
    [InlineData("http://127.0.0.1:1/", "ServiceUnreachable")]
    public void An_address_that_cannot_serve_is_named(string address, string errorId)
    {
        var outcome = host.Run("$s = [securestring]::new(); foreach ($c in 'token'.ToCharArray()) { $s.AppendChar($c) }; Connect-PartnerCenter -Endpoint $a -AccessToken $s", ("a", address));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Empty(host.Get<object>("Get-PartnerCenterConnection"));
    }

    [Fact]
    public void A_saved_copy_of_a_connection_holds_no_session()
    {
        var connection = host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 20").Single();
        var text = PSSerializer.Serialize(connection);

        Assert.Contains(connection.PartnerTenantId.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Session", text, StringComparison.Ordinal);
    }
}
