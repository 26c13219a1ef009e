using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Module;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Where a round takes place: the service, a folder, the ledger's disk and the machine's clock.</summary>
internal sealed class Stage : IDisposable
{
    private readonly List<EmulatorProcess> emulators = [];
    private readonly List<(string Name, string Partner)> parties = [];

    private Stage(int seed)
    {
        Mail = new MailServer(Path.Combine(Folder, "mailbox"), seed);
        Disk = new LedgerDisk(Folder);
        Clock = new MachineClock(Path.Combine(Folder, "clock"));
        Clock.Set(TimeSpan.Zero);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("soak").FullName;

    public LedgerDisk Disk { get; }

    public MachineClock Clock { get; }

    public MailServer Mail { get; }

    /// <summary>The service as the partner sees it.</summary>
    public Service Own => new(emulators[0].Http);

    /// <summary>The distributors that take part, each with the address of its own view.</summary>
    public string Parties => string.Join(',', parties.Select((party, place) => $"{party.Partner}={emulators[place + 1].Http.BaseAddress}"));

    /// <summary>What every script of this folder begins with.</summary>
    public string[] Arguments => [emulators[0].Http.BaseAddress!.ToString(), "any", Folder, "ledger/team"];

    /// <summary>Opens one.</summary>
    /// <param name="seed">Of the service's data.</param>
    /// <param name="customers">How many the partner has.</param>
    /// <param name="needsParties">Whether two distributors take part.</param>
    public static async Task<Stage> OpenAsync(int seed, int customers, bool needsParties)
    {
        var stage = new Stage(seed);
        string[] service = ["--database", Path.Combine(stage.Folder, "service.db"), "--customers", $"{customers}", "--seed", $"{seed % 1000}", "--removal-delay-ms", "100"];
        stage.emulators.Add(await EmulatorProcess.StartAsync(service));
        foreach (var (name, partner) in needsParties ? new[] { "from", "to" }.Zip(await stage.Own.ProvidersAsync()) : [])
        {
            stage.parties.Add((name, partner));
            stage.emulators.Add(await EmulatorProcess.StartAsync([.. service, "--acting-as", partner]));
        }

        return stage;
    }

    public Task<ServiceState> StateAsync() => ServiceState.ReadAsync(Own, parties.Select((party, place) => (party.Name, new Service(emulators[place + 1].Http))));

    public Task<ServiceLog> LogAsync() => ServiceLog.ReadAsync(emulators);

    public async Task ClearLogAsync()
    {
        foreach (var emulator in emulators) await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);
    }

    public async Task SetAsync(Weather weather)
    {
        Mail.Breaks = weather.MailBreaks;
        foreach (var emulator in emulators) await emulator.SetAsync(weather.Settings);
    }

    /// <summary>Runs a script of this folder in calm weather; what it said.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string script, params IEnumerable<string> more)
    {
        var ended = await ModuleProcess.RunAsync($"../Endurance/{script}", [.. Arguments, .. more]);
        await NoteAsync(script, [.. ended.Lines, ended.Errors]);
        return ended is { ExitCode: 0, Errors: "" } ? ended.Lines : throw new InvalidOperationException($"{script} ended with {ended.ExitCode}: {ended.Errors}");
    }

    /// <summary>Keeps what happened, for whoever looks for the reason.</summary>
    public Task NoteAsync(string title, IEnumerable<string> lines) => File.AppendAllLinesAsync(Path.Combine(Folder, "round.log"), [$"== {title}", .. lines]);

    /// <summary>Copies all files to the checkout.</summary>
    public string Keep(int seed)
    {
        var kept = Directory.CreateDirectory(Path.Combine(Checkout.Root, "TestResults", "soak", $"{seed}"));
        foreach (var file in Directory.GetFiles(Folder).Concat(Directory.GetFiles(Disk.Folder))) File.Copy(file, Path.Combine(kept.FullName, Path.GetFileName(file)), overwrite: true);
        return kept.FullName;
    }

    public void Dispose()
    {
        emulators.ForEach(emulator => emulator.Dispose());
        Mail.Dispose();
        Disk.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
