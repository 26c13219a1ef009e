using System;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Browser.Tests.Browser;

/// <summary>The report of a removal run as the staged module writes it, with a customer whose name is markup.</summary>
public sealed class RemovalReport : IAsyncLifetime
{
    public const string Hostile = "<script>document.title='taken'</script> & Söhne";
    private readonly string folder = Directory.CreateTempSubdirectory("report").FullName;

    /// <summary>The page's address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address of the report of all relationships.</summary>
    public string OfAll => new Uri(Path.Combine(folder, "report.html")).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Browser.Tests", "Module", "Evidence.ps1");
        var ended = await Pwsh.FileAsync(script, Checkout.Module, folder, Hostile);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal("True", ended.Lines[1]);
        Address = new Uri(ended.Lines[0]).AbsoluteUri;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
