using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Desktop;

/// <summary>What the platform has for opening and copying: nothing of it goes through a shell.</summary>
public sealed class PlatformDesktop : IDesktop
{
    private static readonly IReadOnlyList<(string Program, string Arguments, Encoding Text)> Clipboards =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? [("clip.exe", "", Encoding.Unicode)]
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? [("pbcopy", "", new UTF8Encoding(false))]
        : [("wl-copy", "", new UTF8Encoding(false)), ("xclip", "-selection clipboard", new UTF8Encoding(false)), ("xsel", "--input --clipboard", new UTF8Encoding(false))];

    /// <inheritdoc/>
    public void Open(string target)
    {
        try
        {
            using var program = Process.Start(Opener(target));
        }
        catch (Exception error) when (error is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            throw new MailException("DesktopUnavailable", $"No mail program is available on this machine: {error.Message}", fault: null, error);
        }
    }

    /// <inheritdoc/>
    public void Copy(string text)
    {
        if (!Clipboards.Any(clipboard => TryCopy(clipboard.Program, clipboard.Arguments, clipboard.Text.GetBytes(text))))
        {
            throw new MailException("ClipboardUnavailable", $"No clipboard is available on this machine: none of {string.Join(", ", Clipboards.Select(clipboard => clipboard.Program))} works.");
        }
    }

    // A mailto: and a path hold no quotation mark; what they hold otherwise is one argument.
    private static ProcessStartInfo Opener(string target) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new ProcessStartInfo(target) { UseShellExecute = true }
        : new ProcessStartInfo(RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "open" : "xdg-open", $"\"{target}\"") { UseShellExecute = false };

    private static bool TryCopy(string program, string arguments, byte[] text)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true })!;
            process.StandardInput.BaseStream.Write(text, 0, text.Length);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
