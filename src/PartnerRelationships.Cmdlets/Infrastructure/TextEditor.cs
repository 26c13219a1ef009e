using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Commands;

/// <summary>The user's own editor, on a temporary file that only the user can read.</summary>
internal static class TextEditor
{
    /// <summary>Puts a text into a new file and returns its path.</summary>
    public static string Save(string text)
    {
        var path = Path.GetTempFileName();
        var named = Path.ChangeExtension(path, ".txt");
        File.Move(path, named);
        File.WriteAllText(named, text);
        return named;
    }

    /// <summary>Opens the file, and waits until the editor ends.</summary>
    /// <exception cref="InvalidInputException">There is no editor (EditorMissing), or it did not end well (EditorFailed).</exception>
    public static async Task<bool> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var (program, arguments) = Split(Command());
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var editor = new Process { StartInfo = new ProcessStartInfo(program, $"{arguments} \"{path}\"".TrimStart()) { UseShellExecute = false }, EnableRaisingEvents = true };
        editor.Exited += (_, _) => ended.TrySetResult(true);
        Start(editor);
        using (cancellationToken.Register(() => ended.TrySetCanceled(cancellationToken)))
        {
            await ended.Task.ConfigureAwait(false);
        }

        return editor.ExitCode == 0 ? true : throw new InvalidInputException("EditorFailed", $"The editor '{program}' ended with code {editor.ExitCode}.");
    }

    private static void Start(Process editor)
    {
        try
        {
            editor.Start();
        }
        catch (Win32Exception error)
        {
            throw new InvalidInputException("EditorFailed", $"The editor '{editor.StartInfo.FileName}' cannot be started: {error.Message}", inner: error);
        }
    }

    private static string Command() => Variable("VISUAL") ?? Variable("EDITOR") ?? (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? "notepad.exe"
        : throw new InvalidInputException("EditorMissing", "Neither VISUAL nor EDITOR names an editor."));

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { } value && value.Trim().Length > 0 ? value.Trim() : null;

    // 'code --wait', '"C:\Program Files\Editor\editor.exe" -n', or a path with spaces and nothing else.
    private static (string Program, string Arguments) Split(string command)
    {
        if (File.Exists(command))
        {
            return (command, "");
        }

        var quoted = command[0] == '"';
        var end = command.IndexOf(quoted ? '"' : ' ', 1);
        return end < 0 ? (command.Trim('"'), "") : (command.Substring(0, end).Trim('"'), command.Substring(end + 1).Trim());
    }
}
