using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

public sealed class TwoPartnerTests
{
    [Fact]
    public async Task Two_partners_used_at_once_from_many_runspaces_never_cross()
    {
        using var first = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "1", "--token", "first-token");
        using var second = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "2", "--token", "second-token");
        first.Http.DefaultRequestHeaders.Authorization = new("Bearer", "first-token");
        second.Http.DefaultRequestHeaders.Authorization = new("Bearer", "second-token");

        using var ledgers = new TemporaryFile();
        var ended = await ModuleProcess.RunAsync("TwoPartners.ps1", $"{first.Http.BaseAddress},{second.Http.BaseAddress}", "first-token,second-token", ledgers.Folder);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        var seen = ended.Lines.GroupBy(line => line).ToDictionary(line => line.Key, line => line.Count(), StringComparer.Ordinal);
        var expected = (await ModuleProcess.IdsAsync(first.Http, 60)).Select(id => "0 " + id).Concat((await ModuleProcess.IdsAsync(second.Http, 60)).Select(id => "1 " + id));
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));
        Assert.All(seen.Values, count => Assert.Equal(4 * 2 * 2, count));
    }
}
