using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.ExitPacks;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Core.Tests.ExitPacks;

public sealed class ExitPackTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("packs");
    private readonly FakeService service = new();
    private readonly Guid customer = Guid.NewGuid();
    private readonly ExitPackDesk desk;

    public ExitPackTests()
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = customer, Name = "=HYPERLINK(\"x\")", Relationship = "reseller", CustomDomains = ["a.example"], Domain = "a.example" });
        service.DelegatedAdmin = new FakeDelegatedAdmin();
        desk = new ExitPackDesk(service.Session(new FakeClock()), new ExitPackFiles(), folder.FullName);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_refused_is_settled_and_what_the_service_was_too_busy_for_is_read_again()
    {
        service.OnSubscriptions = () => new RemoteServiceException("ServiceUnavailable", "503");
        Assert.Equal("ServiceUnavailable", (await desk.ExportAsync(customer, Token)).Missing.Single(part => part.Part == "subscriptions").ErrorId);
        Assert.Null(desk.FindComplete(customer));

        service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "403");
        await desk.ExportAsync(customer, Token);
        var kept = desk.FindComplete(customer)!;
        Assert.Null(kept.Subscriptions);
        Assert.Equal("AccessDenied", kept.Missing.Single(part => part.Part == "subscriptions").ErrorId);
    }

    [Fact]
    public async Task A_pack_is_complete_until_a_byte_of_it_is_another_or_it_is_of_another_partner()
    {
        var pack = await desk.ExportAsync(customer, Token);
        Assert.Equal((1, false), (desk.FindComplete(customer)!.Domains, desk.FindComplete(customer)!.IsWritten));

        var file = Path.Combine(pack.Folder!, "domains.json");
        var text = await File.ReadAllTextAsync(file, Token);
        await File.WriteAllTextAsync(file, text.Replace("a.example", "b.example", StringComparison.Ordinal), Token);
        Assert.Null(desk.FindComplete(customer));

        await File.WriteAllTextAsync(file, text, Token);
        Assert.NotNull(desk.FindComplete(customer));
        var manifest = Path.Combine(pack.Folder!, "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Token)).Replace(FakeService.PartnerTenant.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal), Token);
        Assert.Null(desk.FindComplete(customer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"Pack\":{\"CustomerId\":5}}")]
    [InlineData("{\"Pack\":{},\"Files\":[null]}")]
    public async Task An_invalid_manifest_is_no_pack_and_is_written_again(string text)
    {
        var pack = await desk.ExportAsync(customer, Token);
        await File.WriteAllTextAsync(Path.Combine(pack.Folder!, "manifest.json"), text, Token);

        Assert.Null(desk.FindComplete(customer));
        desk.WriteIndex();
        await desk.ExportAsync(customer, Token);
        Assert.NotNull(desk.FindComplete(customer));
    }

    [Fact]
    public async Task A_pack_without_the_users_licences_is_not_complete_for_who_wants_them()
    {
        var detailed = new ExitPackDesk(service.Session(new FakeClock()), new ExitPackFiles(), folder.FullName, isDetailed: true);
        var plain = await desk.ExportAsync(customer, Token);
        Assert.Equal((null, false), (plain.UserLicenses, File.Exists(Path.Combine(plain.Folder!, "user-licences.json"))));
        Assert.Null(detailed.FindComplete(customer));

        var pack = await detailed.ExportAsync(customer, Token);

        Assert.NotNull(pack.UserLicenses);
        Assert.True(File.Exists(Path.Combine(pack.Folder!, "user-licences.json")));
        Assert.NotNull(detailed.FindComplete(customer));
        Assert.NotNull(desk.FindComplete(customer));
    }

    [Fact]
    public async Task No_cell_is_a_formula_in_the_pack_or_the_index()
    {
        var pack = await desk.ExportAsync(customer, Token);
        desk.WriteIndex();

        foreach (var file in new[] { Path.Combine(pack.Folder!, "customer.csv"), Path.Combine(folder.FullName, "index.csv") })
        {
            Assert.Contains("\"'=HYPERLINK", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        }
    }
}
