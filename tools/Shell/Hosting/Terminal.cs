using System;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>What the process's streams are connected to.</summary>
internal static class Terminal
{
    private const int DefaultWidth = 120;

    public static bool HasInput { get; } = !Console.IsInputRedirected;

    public static bool HasOutput { get; } = !Console.IsOutputRedirected;

    public static bool HasError { get; } = !Console.IsErrorRedirected;

    /// <summary>Columns of the terminal; a fixed number when the output goes elsewhere, so that it is the same everywhere.</summary>
    public static int Width => HasOutput && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
}
