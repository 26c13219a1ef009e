using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Testing;

/// <summary>A real terminal (tmux) of some size, in which somebody types into an interactive PowerShell that has a home of its own.</summary>
public sealed class Terminal : IAsyncDisposable
{
    /// <summary>The prompt, as the screen shows it.</summary>
    public const string Prompt = "PS>";
    private const string Program = "/usr/bin/tmux";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(5);

    // Nothing is foretold at the prompt: what the screen shows was typed.
    private const string Profile = "function prompt { 'PS> ' }; Set-PSReadLineOption -PredictionSource None";

    private readonly string home = Directory.CreateTempSubdirectory("terminal").FullName;

    private Terminal()
    {
    }

    /// <summary>Why there can be none here; null if one can be had.</summary>
    public static string? Missing => File.Exists(Program) ? null : $"{Program} is not there (Debian: tmux)";

    /// <summary>A folder that goes with the terminal: the home of its PowerShell, and where it begins.</summary>
    public string Home => home;

    /// <summary>Opens one and waits for the prompt.</summary>
    /// <param name="columns">How wide it is.</param>
    /// <param name="rows">How high it is.</param>
    public static async Task<Terminal> OpenAsync(int columns, int rows = 24)
    {
        var terminal = new Terminal();
        var command = Pwsh.Command("-NoExit", "-Command", Profile);
        string[] variables = [.. Pwsh.Alone.Select(one => $"{one.Key}={one.Value}"), $"HOME={terminal.home}", $"XDG_DATA_HOME={terminal.home}", "LANG=C.UTF-8"];
        await terminal.RunAsync(
            ["-f", "/dev/null", "new-session", "-d", "-x", $"{columns}", "-y", $"{rows}", "-c", terminal.home, .. variables.SelectMany(one => new[] { "-e", one }), command.FileName, .. command.ArgumentList]);
        await terminal.PromptAsync();
        return terminal;
    }

    /// <summary>Types a command, and waits until the prompt is back.</summary>
    public async Task<string> DoAsync(string command)
    {
        await TypeAsync(command);
        return await PromptAsync();
    }

    /// <summary>Types a line and presses Enter.</summary>
    public async Task TypeAsync(string line)
    {
        await RunAsync("send-keys", "-l", line);
        await SeeAsync(screen => screen.TrimEnd().EndsWith(line, StringComparison.Ordinal));
        await PressAsync("Enter");
    }

    /// <summary>Presses a key, such as <c>Enter</c> or <c>C-c</c>.</summary>
    public Task PressAsync(string key) => RunAsync("send-keys", key);

    /// <summary>Waits until the prompt is the last thing on the screen.</summary>
    public Task<string> PromptAsync() => SeeAsync(IsAtPrompt);

    /// <summary>Waits for the prompt, pressing a key again and again until it is there: what is pressed while PowerShell begins or ends a command may be lost.</summary>
    public async Task PressUntilPromptAsync(string key)
    {
        var clock = Stopwatch.StartNew();
        for (var next = TimeSpan.Zero; !IsAtPrompt(await ScreenAsync()); await Task.Delay(40))
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"{key} never brought the prompt back. The screen shows:\n{await ScreenAsync()}");
            }

            if (clock.Elapsed >= next)
            {
                await PressAsync(key);
                next = clock.Elapsed + AgainAfter;
            }
        }
    }

    /// <summary>Waits until the screen is as wanted, and returns it.</summary>
    /// <exception cref="TimeoutException">It never was; the message is what it shows.</exception>
    public async Task<string> SeeAsync(Predicate<string> isWanted)
    {
        var clock = Stopwatch.StartNew();
        var screen = await ScreenAsync();
        while (!isWanted(screen))
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"The screen never was as wanted. It shows:\n{screen}");
            }

            await Task.Delay(40);
            screen = await ScreenAsync();
        }

        return screen;
    }

    /// <summary>What the screen shows; lines that were too long for it are whole, and end where nothing follows but blanks.</summary>
    public async Task<string> ScreenAsync() => string.Join('\n', (await RunAsync("capture-pane", "-p", "-J")).Split('\n').Select(line => line.TrimEnd()));

    /// <summary>Closes it, with whatever runs in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await RunAsync("kill-server");
        Directory.Delete(home, recursive: true);
    }

    private static bool IsAtPrompt(string screen) => screen.TrimEnd().Split('\n')[^1] == Prompt;

    private async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-S", Path.Combine(home, "socket"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"tmux {string.Join(' ', arguments)}: {await errors}");
    }
}
