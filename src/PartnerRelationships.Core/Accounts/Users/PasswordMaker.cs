using System;
using System.Linq;
using System.Security;
using System.Security.Cryptography;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>Makes passwords that the service takes, and that can be read over a telephone: no letter in them looks like another one.</summary>
internal static class PasswordMaker
{
    private const int Length = 16;
    private static readonly string[] Classes = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!#%+-*=?@_"];

    /// <summary>Another one each time.</summary>
    public static SecureString Make()
    {
        using var random = RandomNumberGenerator.Create();
        var every = string.Concat(Classes);
        var letters = Enumerable.Range(0, Length).Select(place => place < Classes.Length ? Classes[place] : every).Select(among => among[Below(random, among.Length)]).ToArray();
        Shuffle(random, letters);
        var password = new SecureString();
        Array.ForEach(letters, password.AppendChar);
        Array.Clear(letters, 0, letters.Length);
        password.MakeReadOnly();
        return password;
    }

    private static void Shuffle(RandomNumberGenerator random, char[] letters)
    {
        for (var place = letters.Length - 1; place > 0; place--)
        {
            var other = Below(random, place + 1);
            (letters[place], letters[other]) = (letters[other], letters[place]);
        }
    }

    // What is over the last whole multiple is thrown away: each number is as likely as the next.
    private static int Below(RandomNumberGenerator random, int bound)
    {
        var one = new byte[1];
        do
        {
            random.GetBytes(one);
        }
        while (one[0] >= 256 - (256 % bound));

        return one[0] % bound;
    }
}
