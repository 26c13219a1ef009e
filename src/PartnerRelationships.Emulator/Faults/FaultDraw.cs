using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>Draws the fate of a request from the seed, from what is asked and from how often it was asked before: what happens
/// does not depend on who came first, so a run repeats although its requests overtake each other.</summary>
internal static class FaultDraw
{
    private const int FailureDie = 0, SideDie = 1, VariantDie = 2, JitterDie = 3, FirstDistortionDie = 4;

    /// <param name="settings">How often what strikes.</param>
    /// <param name="key">What is asked: method, address, continuation token.</param>
    /// <param name="isLaterPage">Whether it asks for a page other than the first.</param>
    /// <param name="occurrence">1 for the first time.</param>
    public static Fate Of(FaultSettings settings, string key, bool isLaterPage, int occurrence)
    {
        var dice = Throw(string.Create(CultureInfo.InvariantCulture, $"{settings.Seed}\n{occurrence}\n{key}"));
        var failure = Failure(settings, Share(dice[FailureDie]));
        if (failure == FaultKind.Page404 && !(isLaterPage && occurrence == 1)) failure = null;
        return new Fate
        {
            Failure = failure,
            IsAfterwards = failure == FaultKind.Truncate || (LosesAnswers(failure) && Share(dice[SideDie]) < 0.5),
            Distortions = [.. Distortions(settings, dice)],
            Variant = dice[VariantDie],
            Delay = TimeSpan.FromMilliseconds(settings.LatencyMs + (Share(dice[JitterDie]) * settings.JitterMs)),
        };
    }

    private static FaultKind? Failure(FaultSettings settings, double share)
    {
        foreach (var kind in FaultKinds.Failures)
        {
            share -= settings.Rates.GetValueOrDefault(kind);
            if (share < 0) return kind;
        }

        return null;
    }

    private static IEnumerable<FaultKind> Distortions(FaultSettings settings, uint[] dice) =>
        FaultKinds.Distortions.Where((kind, index) => Share(dice[FirstDistortionDie + index]) < settings.Rates.GetValueOrDefault(kind));

    private static bool LosesAnswers(FaultKind? failure) => failure is FaultKind.ServerError or FaultKind.Unavailable or FaultKind.Reset or FaultKind.Hang or FaultKind.Busy or FaultKind.Html or FaultKind.Blank;

    private static double Share(uint die) => die / (1.0 + uint.MaxValue);

    private static uint[] Throw(string text)
    {
        var first = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        byte[] hash = [.. first, .. SHA256.HashData(first)];
        return [.. Enumerable.Range(0, hash.Length / sizeof(uint)).Select(index => BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(index * sizeof(uint))))];
    }
}
