using System;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>How many letters two words differ by (Levenshtein), counted no further than it matters.</summary>
internal static class Distance
{
    /// <summary>Whether they differ by so many letters at most.</summary>
    public static bool IsWithin(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return false;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, lowest) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
                lowest = Math.Min(lowest, row[j]);
            }

            if (lowest > most)
            {
                return false;
            }
        }

        return row[right.Length] <= most;
    }
}
