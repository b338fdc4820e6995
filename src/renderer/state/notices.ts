import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** The licences of others' work in the program: a text that the build lays beside the page. */
export function useNotices(): UseQueryResult<string> {
  return useQuery({
    queryKey: ['third-party-notices'],
    queryFn: async () => {
      const answer = await fetch(new URL('./third-party-notices.txt', document.baseURI));
      if (!answer.ok) throw new Error(`The host answers ${answer.status}`);
      return answer.text();
    },
  });
}
