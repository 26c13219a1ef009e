using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Two sessions of the staged module under one limit.</summary>
public sealed class LimitSharingTests
{
    [Theory]
    [InlineData("one,one", 1)]
    [InlineData("one,another", 2)]
    public async Task Sessions_that_share_a_ledger_are_refused_once_between_them(string ledgers, int refused)
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "40", "--rate-window", "10");
        using var place = new TemporaryFile();

        var ended = await ModuleProcess.RunAsync("ShareLimit.ps1", emulator.Http.BaseAddress!.ToString(), "any", place.Folder, ledgers);

        Assert.Equal("", ended.Errors);
        Assert.Equal([$"asked True, refused {refused}", "spent 20"], ended.Lines);
    }
}
