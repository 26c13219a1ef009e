using System;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>An error as a person met it.</summary>
/// <param name="ErrorId">Its id, without the command behind it.</param>
/// <param name="IsOurs">Whether this module raised it.</param>
/// <param name="Category">The shell's category.</param>
/// <param name="Message">What it says.</param>
public sealed record ErrorReport(string ErrorId, bool IsOurs, string Category, string Message)
{
    /// <summary>The exception; null if only its text came through.</summary>
    public Exception? Exception { get; init; }

    /// <summary>What it is about.</summary>
    public string? Target { get; init; }

    /// <summary>The command that raised it.</summary>
    public string? Command { get; init; }

    /// <summary>What it advises itself.</summary>
    public string? RecommendedAction { get; init; }
}
